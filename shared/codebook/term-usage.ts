import type { StateReader } from '../changes/state.ts';
import type { Scheme } from '../schema/term.ts';
import { resolveTerm } from './resolve-term.ts';
import type { TermNode } from './tree.ts';

export interface TermUsage {
  /** Uses of the term itself and of what was merged into it. */
  readonly own: number;
  /** These and the uses of all terms below. */
  readonly whole: number;
}

/** What usage is read from. */
export type UsageReader = Pick<StateReader, 'get' | 'values' | 'usageOf'>;

/**
 * How often each term that stands is used by itself: a bias code and an issue by annotations of all articles, a kind by
 * actors. Terms that are not used are left out.
 */
export function ownUsage(state: UsageReader, scheme: Scheme): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const add = (id: string, count: number): void => {
    const term = count === 0 ? undefined : resolveTerm(state, id);
    if (term !== undefined) uses.set(term.id, (uses.get(term.id) ?? 0) + count);
  };
  if (scheme === 'actor-kind') {
    for (const { kindId, mergedIntoId } of state.values('actors')) {
      if (kindId !== null && mergedIntoId === null) add(kindId, 1);
    }
  } else {
    for (const term of state.values('terms'))
      if (term.scheme === scheme) add(term.id, state.usageOf(term.id));
  }
  return uses;
}

/** The usage of each term of a tree, by itself and with those below. */
export function usageOfTree(
  nodes: readonly TermNode[],
  own: ReadonlyMap<string, number>,
): ReadonlyMap<string, TermUsage> {
  const usage = new Map<string, TermUsage>();
  const add = (node: TermNode): number => {
    const self = own.get(node.term.id) ?? 0;
    const whole = node.children.reduce((sum, child) => sum + add(child), self);
    usage.set(node.term.id, { own: self, whole });
    return whole;
  };
  for (const node of nodes) add(node);
  return usage;
}
