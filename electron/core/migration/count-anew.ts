import { apply, invert } from '../../../shared/changes/apply.ts';
import { creation, type Entry, type SequencedChange } from '../../../shared/changes/change.ts';
import { WorkspaceState } from '../../../shared/changes/state.ts';
import { articleFile, type ArticleData } from '../storage/article-database.ts';
import { archivedJournals, readJournal } from '../storage/journal-content.ts';
import type { Snapshot } from '../storage/snapshot-file.ts';
import type { WorkspaceData } from '../storage/workspace-database.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';

/**
 * Counts the annotations of a workspace and what they name, as of its own snapshot: an article's file may be older or
 * newer than that. An article that cannot be read keeps its counts.
 */
export async function countAnew(
  folder: WorkspaceFolder,
  { seq, data }: Snapshot<WorkspaceData>,
): Promise<WorkspaceData> {
  const state = new WorkspaceState();
  const kept = new Map(data.counts);
  const articles: { readonly id: string; readonly seq: number }[] = [];
  let earliest = seq;
  for (const { id } of data.articles) {
    const snapshot = await readArticle(folder, id);
    if (snapshot === null) {
      const counts = kept.get(id);
      if (counts !== undefined) state.counts.set(id, counts);
      continue;
    }
    const entries = Array.from(snapshot.data.annotations, (annotation) =>
      creation('annotations', annotation),
    );
    apply(state, { entries });
    articles.push({ id, seq: snapshot.seq });
    // Nothing between a current copy and the workspace's own touches its article: both were written together.
    if (!snapshot.isCurrent) earliest = Math.min(earliest, snapshot.seq);
  }
  const entries = new Map<string, { readonly seq: number; readonly entry: Entry }[]>();
  for (const known of await changesAfter(folder, earliest)) {
    for (const entry of known.change.entries) {
      if (entry.articleId === null) continue;
      const own = entries.get(entry.articleId) ?? [];
      entries.set(entry.articleId, own);
      own.push({ seq: known.seq, entry });
    }
  }
  for (const article of articles) {
    for (const step of entries.get(article.id) ?? []) {
      if (article.seq < step.seq && step.seq <= seq) apply(state, { entries: [step.entry] });
      if (seq < step.seq && step.seq <= article.seq) apply(state, { entries: invert([step.entry]) });
    }
  }
  return { ...data, counts: [...state.counts], usage: [...state.usage] };
}

async function changesAfter(
  { files, journal }: WorkspaceFolder,
  after: number,
): Promise<Iterable<SequencedChange>> {
  const found = new Map<number, SequencedChange>();
  for (const path of [...(await archivedJournals(files, journal, after)), journal]) {
    for (const known of (await readJournal(files, path)).changes) found.set(known.seq, known);
  }
  return found.values();
}

/** The newest copy that can be read. */
async function readArticle(
  { files, article }: WorkspaceFolder,
  id: string,
): Promise<(Snapshot<ArticleData> & { readonly isCurrent: boolean }) | null> {
  const file = articleFile(files, article(id));
  for (const path of [file.path, file.previousPath]) {
    const read = await file.read(path);
    if (read.ok && read.value !== null) return { ...read.value, isCurrent: path === file.path };
  }
  return null;
}
