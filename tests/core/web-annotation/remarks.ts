import type { TestWorkspace } from '../../builders/workspace.ts';
import { annotationsOf, imported } from './exchange.ts';

/** An article’s text in which words come again. */
export const TEXT = 'Peace is near, said the envoy.\n\nPeace is far, said the general. “Peace” said nobody.';

/** An annotation as another program would write it. */
export function remark(fields: object): object {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    target: quoting('said the envoy'),
    ...fields,
  };
}

export function quoting(exact: string, more: object = {}): object {
  return { source: 'http://example.org/page', selector: { type: 'TextQuoteSelector', exact, ...more } };
}

/** The only annotation of an article, once the file is in. */
export function only(
  desk: TestWorkspace,
  article: string,
  file: unknown,
): ReturnType<typeof annotationsOf>[number] {
  const { unplaced } = imported(desk, article, file);
  const [annotation, second] = annotationsOf(desk, article);
  if (unplaced.length > 0) throw new Error('Not all of it found its place.');
  if (annotation === undefined || second !== undefined) throw new Error('Not exactly one annotation.');
  return annotation;
}

export function quotes(desk: TestWorkspace, article: string): string[] {
  return annotationsOf(desk, article).flatMap(({ anchors }) => anchors.map((each) => each.quote));
}
