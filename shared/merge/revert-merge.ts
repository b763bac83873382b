import type { Change, Entry } from '../changes/change.ts';
import type { LineageStep } from './lineage.ts';

/**
 * What takes a merge back. The analysts that it brought stay: a later merge may have brought annotations of theirs, which
 * this one does not know of.
 * @param entries the merge's own, inverted
 */
export function forgotten(
  entries: readonly Entry[],
  steps: readonly LineageStep[],
): { readonly entries: readonly Entry[]; readonly lineage: readonly LineageStep[] } {
  const staying = new Set(
    entries.flatMap(({ table, type, id }) => (table === 'analysts' && type === 'delete' ? [id] : [])),
  );
  return {
    entries: entries.filter(({ table, id }) => table !== 'analysts' || !staying.has(id)),
    lineage: steps
      .filter(({ table, id }) => table !== 'analysts' || !staying.has(id))
      .map((step) => ({ ...step, from: step.to, to: step.from })),
  };
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
