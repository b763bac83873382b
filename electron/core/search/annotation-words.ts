import type { Annotation, Body } from '../../../shared/schema/annotation.ts';
import { referencesOf } from '../../../shared/schema/references.ts';

/** What an analyst wrote in an annotation. */
export function bodyWords(body: Body): string {
  return texts(body)
    .filter((text) => text !== '')
    .join(' · ');
}

/** The passages that it marks. */
export function quoteWords(anchors: Annotation['anchors']): string {
  return anchors.map(({ quote }) => quote).join(' · ');
}

/** The actors and terms that it names, once each. */
export function namedBy(body: Body): readonly string[] {
  return [...new Set(referencesOf(body).map(({ id }) => id))];
}

function texts(body: Body): readonly string[] {
  switch (body.kind) {
    case 'actor':
      return [body.note];
    case 'stance':
      return [
        body.note,
        ...[body.holder, ...body.sourceChain].map((party) =>
          party.type === 'unnamed' ? party.description : '',
        ),
        body.target.type === 'claim' ? body.target.text : '',
      ];
    case 'bias':
      return [body.note, body.suggestion, body.target?.type === 'claim' ? body.target.text : ''];
    case 'note':
      return [body.text, ...body.tags];
  }
}
