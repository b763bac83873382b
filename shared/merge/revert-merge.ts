import type { Change, Entry } from '../changes/change.ts';
import type { LineageStep } from './lineage.ts';

/** The steps that take a merge's lineages back. */
export function invertSteps(steps: readonly LineageStep[]): readonly LineageStep[] {
  return steps.map((step) => ({ ...step, from: step.to, to: step.from }));
}

/**
 * A change that takes a settling back, with the sides of the conflict as changes of its own: other desks have seen the old
 * ones settled and would let them lie.
 */
export function reopened(change: Change): Change {
  const entries = change.entries.map((entry): Entry => {
    if (entry.table !== 'conflicts' || entry.type !== 'create') return entry;
    const sides = entry.record.sides.map((side, index) => ({ ...side, mark: `again${index}.${change.id}` }));
    return { ...entry, record: { ...entry.record, sides } };
  });
  return { ...change, entries };
}
