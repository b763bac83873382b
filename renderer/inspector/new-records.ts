import type { Id } from '../../shared/schema/ids.ts';
import type { Scheme, Term } from '../../shared/schema/term.ts';

/** A term of which only the name is known, behind its siblings. */
export function newTerm(id: Id, scheme: Scheme, name: string, parentId: string | null, order: number): Term {
  return {
    id,
    scheme,
    parentId,
    name,
    definition: '',
    examples: [],
    source: null,
    colour: null,
    order,
    wholeArticle: false,
    retired: false,
    successorIds: [],
    mergedIntoId: null,
  };
}

/** The place behind the last sibling. */
export function nextOrder(terms: Iterable<Term>, scheme: Scheme, parentId: string | null): number {
  let last = -1;
  for (const term of terms) {
    if (term.scheme === scheme && term.parentId === parentId) last = Math.max(last, term.order);
  }
  return last + 1;
}
