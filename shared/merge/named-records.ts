import { referencesOfAnnotation, type RecordKey } from '../schema/references.ts';
import type { TableRecord } from '../schema/tables.ts';
import type { MergedTable } from './lineage.ts';

/** The actors and terms that a record needs to be there; a rejected annotation needs none. */
export function namedRecords(table: MergedTable, record: TableRecord<MergedTable>): readonly RecordKey[] {
  if (table === 'annotations') return 'body' in record ? referencesOfAnnotation(record) : [];
  if (table === 'lexicon') return 'codeId' in record ? [{ table: 'terms', id: record.codeId }] : [];
  if ((table !== 'actors' && table !== 'terms') || !('parentId' in record)) return [];
  const successors = 'successorIds' in record ? record.successorIds : [];
  const own = [record.parentId, record.mergedIntoId, ...successors].flatMap((id): RecordKey[] =>
    id === null ? [] : [{ table, id }],
  );
  const isKindOf = 'kindId' in record && record.kindId !== null;
  return isKindOf ? [...own, { table: 'terms', id: String(record.kindId) }] : own;
}
