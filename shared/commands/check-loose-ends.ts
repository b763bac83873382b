import { standsInCircle } from '../actors/ancestors.ts';
import type { Entry } from '../changes/change.ts';
import { Overlay } from '../changes/overlay.ts';
import type { StateReader } from '../changes/state.ts';
import { fail, ok, type Result } from '../errors.ts';
import { referencesOfAnnotation, type RecordKey } from '../schema/references.ts';
import type { TableName, TableRecord } from '../schema/tables.ts';

/**
 * Whether entries leave nothing that points to a record that is not there. Taking an old change back needs this: others
 * may have come to rely on what it made, or have removed what it relied on, without altering the record itself.
 * @returns `conflict`, reason `in-use`, for a record that is still named, or `loop` for an actor that would be part of
 * itself; `not-found` for a record that is named and gone
 */
export function checkLooseEnds(state: StateReader, entries: readonly Entry[]): Result<null> {
  const after = new Overlay(state);
  for (const entry of entries) after.add(entry);
  for (const { table, id, articleId, type } of entries) {
    const record = after.get(table, id, articleId);
    if (record === undefined && type === 'delete') {
      const uses = usesOf(after, table, id);
      if (uses > 0) {
        return fail('conflict', 'This step made something that is in use by now.', {
          reason: 'in-use',
          table,
          id,
          uses,
        });
      }
    }
    if (record !== undefined && 'aliases' in record && standsInCircle(after, record)) {
      return fail('conflict', 'An actor cannot be part of itself.', { reason: 'loop', table, id });
    }
    if (record !== undefined && articleId !== null && after.get('articles', articleId) === undefined) {
      return fail('not-found', 'This article is not there.', { table: 'articles', id: articleId });
    }
    const gone =
      record === undefined ? undefined : namedBy(table, record).find((named) => isGone(after, named));
    if (gone !== undefined) {
      return fail('not-found', 'This points to something that is not there.', {
        table: gone.table,
        id: gone.id,
      });
    }
  }
  return ok(null);
}

function usesOf(after: StateReader, table: TableName, id: string): number {
  if (table === 'articles') return Object.values(after.countsOf(id)).reduce((sum, count) => sum + count, 0);
  if (table !== 'actors' && table !== 'terms') return 0;
  let uses = after.usageOf(id);
  for (const other of ['actors', 'terms'] as const) {
    for (const record of after.values(other)) {
      if (namedBy(other, record).some((named) => named.table === table && named.id === id)) uses++;
    }
  }
  return uses;
}

/** The actors and terms that a record names. */
function namedBy(table: TableName, record: TableRecord<TableName>): readonly RecordKey[] {
  if (table === 'annotations' && 'body' in record) return referencesOfAnnotation(record);
  if (!('parentId' in record)) return [];
  const own = table === 'actors' ? 'actors' : 'terms';
  const successors = 'successorIds' in record ? record.successorIds : [];
  const named: RecordKey[] = [record.parentId, record.mergedIntoId, ...successors].flatMap((id) =>
    id === null ? [] : [{ table: own, id }],
  );
  return 'kindId' in record && record.kindId !== null
    ? [...named, { table: 'terms', id: record.kindId }]
    : named;
}

function isGone(state: StateReader, { table, id }: RecordKey): boolean {
  return state.get(table, id) === undefined;
}
