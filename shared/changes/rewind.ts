import type { TableName, TableRecord } from '../schema/tables.ts';
import { invert } from './apply.ts';
import { creation, deletion, update, type Change, type Entry, type EntryOf } from './change.ts';
import { Overlay } from './overlay.ts';
import type { StateReader } from './state.ts';

/**
 * The entries that bring an article's annotations, and what is known of it, back to what they were before some changes.
 * That it is in the bin, or was then, stays as it is; so do its text and its making.
 * @param later every change since then that touched it, oldest first
 */
export function rewind(state: StateReader, articleId: string, later: readonly Change[]): readonly Entry[] {
  const then = new Overlay(state);
  const touched = new Set<string>();
  for (const { entries } of later.toReversed()) {
    for (const entry of invert(entries.filter((each) => belongs(each, articleId)))) {
      then.add(entry);
      if (entry.table === 'annotations') touched.add(entry.id);
    }
  }
  const annotations = [...touched].map((id) =>
    between('annotations', state.get('annotations', id, articleId), then.get('annotations', id, articleId)),
  );
  const before = state.get('articles', articleId);
  const was = then.get('articles', articleId);
  const article =
    before === undefined || was === undefined
      ? null
      : update('articles', before, { ...was, deletedAt: before.deletedAt });
  return [...annotations, article].filter((entry) => entry !== null);
}

function belongs({ table, type, id, articleId: of }: Entry, articleId: string): boolean {
  return table === 'annotations'
    ? of === articleId
    : table === 'articles' && type === 'update' && id === articleId;
}

/** The entry that makes of one state of a record another; null where they are the same. */
function between<T extends TableName>(
  table: T,
  now: TableRecord<T> | undefined,
  then: TableRecord<T> | undefined,
): EntryOf<T> | null {
  if (then === undefined) return now === undefined ? null : deletion(table, now);
  return now === undefined ? creation(table, then) : update(table, now, then);
}
