import type { StateReader } from '../changes/state.ts';
import type { Change, Entry } from '../changes/change.ts';
import type { LineageStep, MergedTable } from '../merge/lineage.ts';
import { namedRecords } from '../merge/named-records.ts';
import { isMerged } from '../merge/note-entry.ts';
import type { TableRecord } from '../schema/tables.ts';

/** What merging from the shared folder is called in the history. */
export const TAKE_IN = 'workspace.take-in';

/** The records of which a desk knows what no other desk has told it. */
export interface News {
  /** Of the tables that belong to no article. */
  has(table: Exclude<MergedTable, 'annotations'>, id: string): boolean;
  hasAnnotation(id: string): boolean;
  /** The articles that are among them, or annotations of which are. */
  readonly articleIds: ReadonlySet<string>;
  readonly isNothing: boolean;
}

/**
 * What a desk has to tell those that it shares a folder with. What it took over from there is no news; what came of it
 * and the desk's own work together is. What it merged from elsewhere is all news to them.
 * @param changes in their order
 */
export function newsIn(changes: Iterable<Change>): News {
  const shared = new Set<string>();
  const places = new Map<string, string>();
  const articleIds = new Set<string>();
  const touch = (table: string, id: string, articleId: string | null): void => {
    if (articleId !== null) places.set(id, articleId);
    else if (isMerged(table)) shared.add(`${table} ${id}`);
    if (table === 'articles') articleIds.add(id);
  };
  for (const change of changes) {
    const { lineage, entries } = change;
    if (lineage === undefined) for (const entry of entries) touchBy(entry, touch);
    else {
      for (const step of lineage) if (isNews(change, step)) touch(step.table, step.id, step.articleId);
      // What moved with its article is told of where it is now.
      for (const { type, id, articleId } of entries) {
        if (type === 'create' && articleId !== null && places.has(id)) places.set(id, articleId);
      }
    }
  }
  for (const articleId of places.values()) articleIds.add(articleId);
  return {
    has: (table, id) => shared.has(`${table} ${id}`),
    hasAnnotation: (id) => places.has(id),
    articleIds,
    isNothing: shared.size === 0 && places.size === 0,
  };
}

function isNews({ label }: Change, step: LineageStep): boolean {
  return label.action !== TAKE_IN || step.isNews === true;
}

function touchBy(entry: Entry, touch: (table: string, id: string, articleId: string | null) => void): void {
  if (entry.table !== 'conflicts') touch(entry.table, entry.id, entry.articleId);
  else if (entry.type !== 'update') {
    // Settling one alters what is known of the record, if not the record.
    const { table, recordId, articleId } = entry.record;
    touch(table, recordId, articleId);
  }
}

/** The actors and terms that records name, near or far: whoever takes the records in may have none of them. */
export function namedBy(
  state: Pick<StateReader, 'get'>,
  records: Iterable<readonly [MergedTable, TableRecord<MergedTable>]>,
): ReadonlySet<string> {
  const named = new Set<string>();
  const waiting = [...records];
  // A list that grows while it is walked is walked to its end.
  for (const [table, record] of waiting) {
    for (const key of namedRecords(table, record)) {
      const place = `${key.table} ${key.id}`;
      const found = named.has(place) ? undefined : state.get<MergedTable>(key.table, key.id);
      if (found === undefined) continue;
      named.add(place);
      waiting.push([key.table, found]);
    }
  }
  return named;
}
