import type { Term } from '../schema/term.ts';
import { followMerges } from './resolve-term.ts';
import { flattenTree, termTree } from './tree.ts';

/** As many codes as there are number keys. */
export const NUMBERED = 9;

/**
 * The bias codes of the number keys: those that annotations name most often, the most used first, then the others as
 * they stand in the codebook. Worked out once, when a desk is opened: a number that changed its meaning while one works
 * would be pressed wrongly.
 * @param usageOf how often annotations name a term
 * @returns ids of terms, nine at most
 */
export function numberedCodes(terms: Iterable<Term>, usageOf: (id: string) => number): readonly string[] {
  return flattenTree(termTree(terms, 'bias'))
    .filter(({ term }) => isInUse(term))
    .map(({ term }) => ({ id: term.id, usage: usageOf(term.id) }))
    .sort((a, b) => b.usage - a.usage)
    .slice(0, NUMBERED)
    .map(({ id }) => id);
}

/**
 * The code that a number means now: after a merge the one that its code went into.
 * @param termOf a term by its id
 * @returns undefined where the code was retired or removed meanwhile: no other one takes its number
 */
export function codeInUse(
  id: string | undefined,
  termOf: (id: string) => Term | undefined,
): Term | undefined {
  const term = id === undefined ? undefined : followMerges(termOf, id);
  return term !== undefined && isInUse(term) ? term : undefined;
}

function isInUse(term: Term): boolean {
  return !term.retired && term.mergedIntoId === null;
}
