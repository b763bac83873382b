import { Low } from 'lowdb';
import * as z from 'zod';
import { applyToMap } from '../../../shared/changes/apply.ts';
import { partOf } from '../../../shared/changes/parts-of-change.ts';
import type { OpenArticle, Records } from '../../../shared/changes/state.ts';
import { Annotation } from '../../../shared/schema/annotation.ts';
import { ArticleDocument } from '../../../shared/schema/article.ts';
import type { ChangesAfter } from './change-log.ts';
import type { FileLayer } from './file-layer.ts';
import { JournalAdapter, type Replay } from './journal-adapter.ts';
import { listOf, RecordLines, type LineForm } from './record-lines.ts';
import { SnapshotFile, type Snapshot } from './snapshot-file.ts';
import type { StorageFailure } from './storage-failure.ts';

/** As the file has it. */
export const ArticleLists = z.strictObject({
  document: ArticleDocument,
  annotations: z.array(Annotation),
});

/** One article's database: its text and its annotations. */
export type ArticleData = Omit<z.infer<typeof ArticleLists>, 'annotations'> & {
  readonly annotations: Iterable<Annotation>;
};

/** An article that is only looked at: its text and its annotations are read when somebody asks for them. */
export type ArticleLook = Omit<OpenArticle, 'annotations'> & { readonly annotations: Records<Annotation> };

const annotationLines: LineForm<Annotation, Annotation> = {
  schema: Annotation,
  opening: '{"id":"',
  key: ({ id }) => id,
  value: (annotation) => annotation,
  element: (_id, annotation) => annotation,
};

export type ArticleDatabase = Low<Snapshot<ArticleData> | null>;

/**
 * @param changesAfter what is known after a snapshot and touches this article, in order
 * @param how `later`: the text and the annotations stay the lines of the file until somebody looks at one; `syncsFolder` false: whoever
 * writes several articles syncs the folder behind them
 */
export function articleDatabase(
  files: FileLayer,
  path: string,
  articleId: string,
  changesAfter: ChangesAfter,
  onFallback: (failure: StorageFailure) => void,
  { later = false, syncsFolder = true }: { readonly later?: boolean; readonly syncsFolder?: boolean } = {},
): ArticleDatabase {
  const replay: Replay<ArticleData> = async (snapshot, from) => {
    const changes = await changesAfter(snapshot.seq, from);
    const last = changes.at(-1);
    if (last === undefined) return snapshot;
    const article = later ? articleLook(snapshot.data) : articleFrom(snapshot.data);
    for (const { change } of changes) {
      for (const entry of partOf(change, articleId).entries) {
        if (entry.table === 'annotations') applyToMap(article.annotations, entry);
      }
    }
    return { seq: last.seq, data: articleData(article) };
  };
  const adapter = new JournalAdapter(articleFile(files, path, later), replay, onFallback, syncsFolder);
  return new Low<Snapshot<ArticleData> | null>(
    {
      read: () => adapter.read(),
      write: async (snapshot) => (snapshot === null ? undefined : adapter.write(snapshot)),
    },
    null,
  );
}

export function articleFile(files: FileLayer, path: string, later = false): SnapshotFile<ArticleData> {
  const lists = new Set<keyof ArticleData>(later ? ['document', 'annotations'] : []);
  return new SnapshotFile<ArticleData>(files, path, 'slantwise-article', ArticleLists, lists);
}

export function articleFrom({ document, annotations }: ArticleData): OpenArticle {
  const byId = new Map<string, Annotation>();
  for (const annotation of annotations) byId.set(annotation.id, annotation);
  return { document, annotations: byId };
}

export function articleLook({ document, annotations }: ArticleData): ArticleLook {
  return { document, annotations: new RecordLines(annotationLines, annotations) };
}

export function articleData({ document, annotations }: ArticleLook): ArticleData {
  return { document, annotations: listOf<Annotation>(annotations) ?? [...annotations.values()] };
}
