import { followMerges } from './resolve-term.ts';
import type { Scheme, Term } from '../schema/term.ts';
import { comparable } from '../suggestions/comparable-text.ts';

export interface TermDouble {
  /** In the order of the ids. */
  readonly ids: readonly [string, string];
  readonly scheme: Scheme;
  /** The names that gave it away, one of each. */
  readonly names: readonly [string, string];
  /** 0 to 1: the same name at another place of the codebook may well mean something else. */
  readonly confidence: number;
}

/**
 * Finds codes, issues and kinds of actors that may be one and the same: those of one scheme that are called alike, or bear
 * a name of one that was merged into them. The surest come first.
 */
export function findTermDoubles(terms: Iterable<Term>): readonly TermDouble[] {
  const all = [...terms];
  const byId = new Map(all.map((term) => [term.id, term]));
  const bearers = new Map<string, Map<string, { readonly term: Term; readonly name: string }>>();
  for (const { id, scheme, name } of all) {
    const term = followMerges((each) => byId.get(each), id);
    if (term === undefined || term.mergedIntoId !== null) continue;
    const key = `${scheme} ${plain(name)}`;
    const known = bearers.get(key) ?? new Map<string, { term: Term; name: string }>();
    if (!known.has(term.id)) known.set(term.id, { term, name });
    bearers.set(key, known);
  }
  const doubles: TermDouble[] = [];
  for (const block of bearers.values()) {
    const [first, ...others] = [...block.values()].sort((a, b) => (a.term.id < b.term.id ? -1 : 1));
    for (const other of others) {
      if (first === undefined) continue;
      const isSamePlace = first.term.parentId === other.term.parentId;
      doubles.push({
        ids: [first.term.id, other.term.id],
        scheme: first.term.scheme,
        names: [first.name, other.name],
        confidence: isSamePlace ? 0.95 : 0.7,
      });
    }
  }
  return doubles.sort((a, b) => b.confidence - a.confidence || (a.ids.join(' ') < b.ids.join(' ') ? -1 : 1));
}

/** Without case, marks, punctuation and superfluous blanks. */
function plain(name: string): string {
  return comparable(name)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
