import { Low } from 'lowdb';
import * as z from 'zod';
import { applyToMap } from '../../../shared/changes/apply.ts';
import { partOf } from '../../../shared/changes/parts-of-change.ts';
import type { OpenArticle } from '../../../shared/changes/state.ts';
import { Annotation } from '../../../shared/schema/annotation.ts';
import { ArticleDocument } from '../../../shared/schema/article.ts';
import type { ChangesAfter } from './change-log.ts';
import type { FileLayer } from './file-layer.ts';
import { JournalAdapter, type Replay } from './journal-adapter.ts';
import { SnapshotFile, type Snapshot } from './snapshot-file.ts';
import type { StorageFailure } from './storage-failure.ts';

/** One article's database: its text and its annotations. */
export const ArticleData = z.strictObject({
  document: ArticleDocument,
  annotations: z.array(Annotation),
});
export type ArticleData = z.infer<typeof ArticleData>;

export type ArticleDatabase = Low<Snapshot<ArticleData> | null>;

/** @param changesAfter what is known after a snapshot and touches this article, in order */
export function articleDatabase(
  files: FileLayer,
  path: string,
  changesAfter: ChangesAfter,
  onFallback: (failure: StorageFailure) => void,
): ArticleDatabase {
  const replay: Replay<ArticleData> = async (snapshot, from) => {
    const changes = await changesAfter(snapshot.seq, from);
    const last = changes.at(-1);
    if (last === undefined) return snapshot;
    const article = articleFrom(snapshot.data);
    const { articleId } = article.document;
    for (const { change } of changes) {
      for (const entry of partOf(change, articleId).entries) {
        if (entry.table === 'annotations') applyToMap(article.annotations, entry);
      }
    }
    return { seq: last.seq, data: articleData(article) };
  };
  const adapter = new JournalAdapter(articleFile(files, path), replay, onFallback);
  return new Low<Snapshot<ArticleData> | null>(
    {
      read: () => adapter.read(),
      write: async (snapshot) => (snapshot === null ? undefined : adapter.write(snapshot)),
    },
    null,
  );
}

export function articleFile(files: FileLayer, path: string): SnapshotFile<ArticleData> {
  return new SnapshotFile(files, path, 'slantwise-article', ArticleData);
}

export function articleFrom({ document, annotations }: ArticleData): OpenArticle {
  return { document, annotations: new Map(annotations.map((annotation) => [annotation.id, annotation])) };
}

export function articleData({ document, annotations }: OpenArticle): ArticleData {
  return { document, annotations: [...annotations.values()] };
}
