import type { Change, Entry } from '../changes/change.ts';
import type { Stamp, Version } from '../schema/stamp.ts';
import type { TableRecord } from '../schema/tables.ts';
import { alteredFields } from './fields.ts';
import { mergedTables, type Lineage, type MergedTable } from './lineage.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';
const ALWAYS = '1970-01-01T00:00:00.000Z';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function isMerged(table: string): table is MergedTable {
  return (mergedTables as readonly string[]).includes(table);
}

export function stampOf({ id, at, analystId }: Pick<Change, 'id' | 'at' | 'analystId'>): Stamp {
  return { mark: id, at, by: analystId };
}

/**
 * The lineage of a record of whose making no change is known: the default codebook, a workspace's first analyst, what is
 * older than the history. It follows from the record, so that it is the same on every desk.
 */
export function originOf(record: TableRecord<MergedTable>): Lineage {
  const mark = UUID.test(record.id) ? record.id : NOBODY;
  const made =
    'createdAt' in record
      ? { mark, at: record.createdAt, by: record.analystId }
      : { mark, at: ALWAYS, by: NOBODY };
  return { seen: [mark], made, versions: {}, removals: [] };
}

/**
 * A record's lineage after an entry of a change that was made here, where everything before had been seen.
 * @param before null when nothing is known of the record
 */
export function noteEntry(before: Lineage | null, entry: Entry, stamp: Stamp): Lineage {
  if (entry.type === 'create') {
    return { seen: seenWith(before?.seen ?? [], stamp.mark), made: stamp, versions: {}, removals: [] };
  }
  if (entry.type === 'delete') {
    const known = before ?? originOf(entry.record as TableRecord<MergedTable>);
    return {
      ...known,
      seen: seenWith(known.seen, stamp.mark),
      removals: [{ ...stamp, over: [...known.seen] }],
    };
  }
  const known = before ?? originOf({ id: entry.id } as TableRecord<MergedTable>);
  const altered = alteredFields(entry.from, entry.to).map((field): [string, Version[]] => [field, [stamp]]);
  return {
    ...known,
    seen: seenWith(known.seen, stamp.mark),
    versions: { ...known.versions, ...Object.fromEntries(altered) },
  };
}

/** The lineage after somebody settled a conflict here: what the record says now is what holds. */
export function noteSettling(before: Lineage, field: string | null, stamp: Stamp): Lineage {
  const seen = seenWith(before.seen, stamp.mark);
  if (field === null) return { ...before, seen, removals: [] };
  return { ...before, seen, versions: { ...before.versions, [field]: [stamp] } };
}

function seenWith(seen: readonly string[], mark: string): string[] {
  return seen.includes(mark) ? [...seen] : [...seen, mark].sort();
}
