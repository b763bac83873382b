import { creation, deletion, update, type Entry } from '../changes/change.ts';
import type { Conflict } from '../schema/conflict.ts';
import type { TableName, TableRecord } from '../schema/tables.ts';
import type { Draft } from './draft.ts';
import type { MergedTable } from './lineage.ts';

/** What becomes of the record in its table: what is taken away, what is put there. */
export function entriesOf({ table, before, merged }: Draft): {
  readonly off: Entry | null;
  readonly on: Entry | null;
} {
  const own = before?.alive === true ? before.record : null;
  if (own === null) return { off: null, on: merged.alive ? put(table, merged.record) : null };
  if (!merged.alive) return { off: take(table, own), on: null };
  // What counts and what does not is told by making and deleting: tally-steps.ts.
  if (isRejected(own) === isRejected(merged.record)) {
    return { off: null, on: update<TableName>(table, own, merged.record) as Entry | null };
  }
  return { off: take(table, own), on: put(table, merged.record) };
}

function put(table: MergedTable, record: TableRecord<MergedTable>): Entry {
  return creation<TableName>(table, record) as Entry;
}

export function take(table: MergedTable, record: TableRecord<MergedTable>): Entry {
  return deletion<TableName>(table, record) as Entry;
}

function isRejected(record: TableRecord<MergedTable>): boolean {
  return 'body' in record && record.status === 'rejected';
}

/** @param known what there is to settle now @param own what there will be */
export function conflictEntries(known: readonly Conflict[], own: readonly Conflict[]): Entry[] {
  const entries: Entry[] = [];
  const wanted = new Map(own.map((conflict) => [conflict.id, conflict]));
  for (const before of known) {
    const after = wanted.get(before.id);
    const entry = after === undefined ? deletion('conflicts', before) : update('conflicts', before, after);
    if (entry !== null) entries.push(entry);
    wanted.delete(before.id);
  }
  for (const conflict of wanted.values()) entries.push(creation('conflicts', conflict));
  return entries;
}
