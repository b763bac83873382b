import type { Entry } from '../../../shared/changes/change.ts';
import type { LineageStep, MergedTable } from '../../../shared/merge/lineage.ts';
import { isMerged, noteEntry } from '../../../shared/merge/note-entry.ts';
import type { TraceBook } from '../../../shared/merge/trace-book.ts';
import type { Stamp } from '../../../shared/schema/stamp.ts';
import type { TableRecord } from '../../../shared/schema/tables.ts';
import type { TraceStore } from './trace-store.ts';

/**
 * The lineages of a step that merges and does something besides. Of a merge alone the plan gives them; what else is done
 * is an ordinary alteration of what the merge has made.
 * @param entries what is done besides, in its order
 * @param stamp the step's own
 */
export async function traced(
  traces: TraceStore,
  merged: readonly LineageStep[],
  entries: readonly Entry[],
  stamp: Stamp,
): Promise<readonly LineageStep[]> {
  if (entries.length === 0) return merged;
  const books = new Map<string, TraceBook>();
  const steps = new Map(merged.map((step) => [`${step.table} ${step.id} ${step.articleId ?? ''}`, step]));
  for (const entry of entries) {
    const { table, id, articleId } = entry;
    if (!isMerged(table)) continue;
    const key = `${table} ${id} ${articleId ?? ''}`;
    const known = steps.get(key);
    const from =
      known === undefined ? ((await bookOf(traces, books, articleId)).get(table, id) ?? null) : known.from;
    const before = known === undefined ? from : known.to;
    const lineage = noteEntry(before?.lineage ?? null, entry, stamp);
    // What stands under a merged table's name is a record of that table.
    const gone = entry.type === 'delete' ? (entry.record as TableRecord<MergedTable>) : null;
    steps.set(key, { table, id, articleId, from, to: { lineage, gone }, isNews: true });
  }
  return [...steps.values()];
}

/** @param books those of articles that were read already */
async function bookOf(
  traces: TraceStore,
  books: Map<string, TraceBook>,
  articleId: string | null,
): Promise<TraceBook> {
  if (articleId === null) return traces.shared;
  const book = books.get(articleId) ?? (await traces.ofArticle(articleId));
  books.set(articleId, book);
  return book;
}
