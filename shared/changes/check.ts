import { fail, ok, type Result } from '../errors.ts';
import type { TableName, TableRecord } from '../schema/tables.ts';
import { atOnce, STRIDE } from '../steps.ts';
import { sameValue, type Entry } from './change.ts';
import { Overlay } from './overlay.ts';
import type { StateReader } from './state.ts';

/**
 * Whether entries can be applied, one after another, with nothing lost: what they create is absent, and what they
 * delete or update still has the values that they expect. Only the fields that an update names are compared.
 * @returns `conflict` with the table and id of the first record that has been altered since
 */
export function check(state: StateReader, entries: readonly Entry[]): Result<null> {
  return atOnce(checkInSteps(state, entries));
}

/** The same in steps; the state must stay what it is in between. */
export function* checkInSteps(
  state: StateReader,
  entries: readonly Entry[],
): Generator<undefined, Result<null>> {
  const after = new Overlay(state);
  for (const [index, entry] of entries.entries()) {
    if (index % STRIDE === STRIDE - 1) yield;
    if (!fits(entry, after.get(entry.table, entry.id, entry.articleId))) {
      return fail('conflict', 'The record has been altered since.', { table: entry.table, id: entry.id });
    }
    after.add(entry);
  }
  return ok(null);
}

function fits(entry: Entry, record: TableRecord<TableName> | undefined): boolean {
  if (entry.type === 'create') return record === undefined;
  if (record === undefined) return false;
  if (entry.type === 'delete') return sameValue(record, entry.record);
  const fields = record as Readonly<Record<string, unknown>>;
  return Object.entries(entry.from).every(([key, value]) => sameValue(fields[key], value));
}
