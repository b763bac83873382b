import type { StateReader } from '../changes/state.ts';
import type { Annotation } from '../schema/annotation.ts';
import type { Article } from '../schema/article.ts';
import type { BlindCoding } from '../schema/blind-coding.ts';
import type { Id } from '../schema/ids.ts';

type Library = Pick<StateReader, 'get' | 'values'>;

const none: ReadonlySet<Id> = new Set();

/**
 * The articles that are coded blind, with their other editions: those say nearly the same. It costs nothing where there
 * are none, and a look at every article where there are.
 */
export function blindArticles(state: Library): ReadonlySet<Id> {
  const checksums = blindTexts(state);
  if (checksums.size === 0) return none;
  const first = new Set<Id>();
  for (const article of state.values('articles')) {
    if (checksums.has(article.checksum)) first.add(firstEdition(state, article));
  }
  const blind = new Set<Id>();
  for (const article of state.values('articles')) {
    if (first.has(firstEdition(state, article))) blind.add(article.id);
  }
  return blind;
}

/** The checksums of the texts that are coded blind. */
export function blindTexts(state: Library): ReadonlySet<string> {
  const checksums = new Set<string>();
  for (const { checksum, ended } of state.values('blindCodings')) if (ended === null) checksums.add(checksum);
  return checksums;
}

/**
 * Whether an annotation may be shown to somebody: of an article that is coded blind, only what is of the coder's own layer.
 * @param blind as `blindArticles` gives them
 */
export function mayShow(
  blind: ReadonlySet<Id>,
  coderId: Id,
  { articleId, layer, analystId }: Pick<Annotation, 'articleId' | 'layer' | 'analystId'>,
): boolean {
  return !blind.has(articleId) || (layer === 'own' && analystId === coderId);
}

/** What of the blind codings that last is about an article itself, not about another edition of it. */
export function blindCodingsOf(state: Library, articleId: Id): readonly BlindCoding[] {
  return blindCodingsByText(state).get(state.get('articles', articleId)?.checksum ?? '') ?? [];
}

/** The blind codings that last, by the checksum of the text that they are about. */
export function blindCodingsByText(
  state: Pick<Library, 'values'>,
): ReadonlyMap<string, readonly BlindCoding[]> {
  const lasting = [...state.values('blindCodings')].filter(({ ended }) => ended === null);
  return Map.groupBy(lasting, ({ checksum }) => checksum);
}

/** The id of the earliest edition that is there. */
function firstEdition(state: Library, { id, revisionOf }: Article): Id {
  const seen = new Set([id]);
  let first = id;
  for (let at = revisionOf; at !== null && !seen.has(at);) {
    const earlier = state.get('articles', at);
    if (earlier === undefined) break;
    seen.add(at);
    first = at;
    at = earlier.revisionOf;
  }
  return first;
}
