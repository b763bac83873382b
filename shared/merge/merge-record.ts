import { sameValue } from '../changes/change.ts';
import type { TableRecord } from '../schema/tables.ts';
import { isAlive, recordOf } from './resolve.ts';
import { join, knownOf, lineageOf } from './join.ts';
import type { MergedTable, Traced } from './lineage.ts';

/** A record as two desks know it together. */
export interface Merged<T extends MergedTable = MergedTable> extends Traced<T> {
  readonly alive: boolean;
}

export function alive<T extends MergedTable>(traced: Traced<T>): Merged<T> {
  return { ...traced, alive: true };
}

export function gone<T extends MergedTable>(traced: Traced<T>): Merged<T> {
  return { ...traced, alive: false };
}

/**
 * Merges what another desk knows of a record into what is known here. The order of the two does not matter, nor how
 * often it is done; the record keeps the id that it has here.
 */
export function mergeRecord<T extends MergedTable>(
  table: T,
  here: Merged<T> | undefined,
  there: Merged<T>,
): Merged<T> {
  if (here === undefined) return there;
  if (sameValue(here.lineage, there.lineage) && sameValue(here.record, there.record)) return here;
  // An id is given once: another kind of annotation under it is made up, and changes nothing here.
  if (kindOf(here.record) !== kindOf(there.record)) return here;
  const known = join(knownOf(here), knownOf(there));
  return {
    record: recordOf(table, here.record, known),
    lineage: lineageOf(known),
    alive: isAlive(known),
  };
}

function kindOf(record: TableRecord<MergedTable>): string | null {
  return 'body' in record ? record.body.kind : null;
}
