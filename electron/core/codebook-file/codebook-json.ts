import { termTree, type TermNode } from '../../../shared/codebook/tree.ts';
import { Scheme } from '../../../shared/schema/term.ts';
import type { CodebookFormat } from './codebook-format.ts';

export const JSON_FORMAT = 'slantwise-codebook';
export const JSON_VERSION = 1;

/** Our own format: everything that the codebook knows (docs/codebook-file.md). What has its usual value is left out. */
export const codebookJson: CodebookFormat = {
  format: 'codebook-json',
  name: 'Slantwise codebook',
  extension: '.json',
  mediaType: 'application/json',
  write: ({ name, terms, exportedAt }) => {
    const json = {
      format: JSON_FORMAT,
      version: JSON_VERSION,
      name,
      exportedAt,
      schemes: Object.fromEntries(
        Scheme.options.map((scheme) => [scheme, termTree(terms, scheme).map(writeNode)]),
      ),
      merged: terms
        .filter(({ mergedIntoId }) => mergedIntoId !== null)
        .map(({ id, scheme, name: called, mergedIntoId }) => ({
          id,
          scheme,
          name: called,
          into: mergedIntoId,
        })),
    };
    return { text: `${JSON.stringify(json, null, 2)}\n`, losses: [] };
  },
};

function writeNode({ term, children }: TermNode): object {
  const { id, name, definition, examples, source, colour, wholeArticle, retired } = term;
  return {
    id,
    name,
    ...(definition === '' ? {} : { definition }),
    ...(examples.length === 0 ? {} : { examples }),
    ...(source === null ? {} : { source }),
    ...(colour === null ? {} : { colour }),
    ...(wholeArticle ? { wholeArticle } : {}),
    ...(retired ? { retired } : {}),
    ...(children.length === 0 ? {} : { children: children.map(writeNode) }),
  };
}
