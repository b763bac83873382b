import type { StateReader } from '../changes/state.ts';
import type { Term } from '../schema/term.ts';

/** Where terms are looked up by their ids. */
export type TermLookup = Pick<StateReader, 'get'>;

/**
 * The term that an id stands for today: itself, or the one that it was merged into, however often. A merge rewrites no
 * annotation, so whoever shows, counts, filters or exports a term asks here.
 * @returns undefined when there is no such term
 */
export function resolveTerm(state: TermLookup, id: string): Term | undefined {
  return followMerges((each) => state.get('terms', each), id);
}

export function resolveTermId(state: TermLookup, id: string): string {
  return resolveTerm(state, id)?.id ?? id;
}

/** The same over any collection. A ring, which two desks could close between them, ends where it would repeat. */
export function followMerges(find: (id: string) => Term | undefined, id: string): Term | undefined {
  let term = find(id);
  const seen = new Set([id]);
  while (term !== undefined && term.mergedIntoId !== null && !seen.has(term.mergedIntoId)) {
    seen.add(term.mergedIntoId);
    term = find(term.mergedIntoId) ?? term;
  }
  return term;
}

/** The ids that stand for a term today: its own and those of all that was merged into it. */
export function idsOfTerm(terms: Iterable<Term>, id: string): readonly string[] {
  const all = new Map([...terms].map((term) => [term.id, term]));
  const merged = [...all.values()].filter(
    (term) => term.mergedIntoId !== null && followMerges((each) => all.get(each), term.id)?.id === id,
  );
  return [id, ...merged.map((term) => term.id).filter((each) => each !== id)];
}
