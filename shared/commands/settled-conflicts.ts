import { deletion, type Entry } from '../changes/change.ts';
import type { StateReader } from '../changes/state.ts';
import { alteredFields } from '../merge/fields.ts';
import { conflictId } from '../merge/resolve.ts';

/** Conflicts that entries settle besides: whoever alters a field has said what holds, and so has who deletes the record. */
export function settledBy(state: StateReader, entries: readonly Entry[]): readonly Entry[] {
  const [any] = state.values('conflicts');
  if (any === undefined) return [];
  const done = new Set(entries.flatMap(({ table, id }) => (table === 'conflicts' ? [id] : [])));
  return entries.flatMap((entry): Entry[] => {
    if (entry.type === 'create' || entry.table === 'conflicts') return [];
    const conflicts =
      entry.type === 'delete'
        ? [...state.values('conflicts')].filter(
            ({ table, recordId }) => table === entry.table && recordId === entry.id,
          )
        : alteredFields(entry.from, entry.to).flatMap(
            (field) => state.get('conflicts', conflictId(entry.table, entry.id, field)) ?? [],
          );
    return conflicts.flatMap((conflict) => {
      if (done.has(conflict.id)) return [];
      done.add(conflict.id);
      return [deletion('conflicts', conflict)];
    });
  });
}
