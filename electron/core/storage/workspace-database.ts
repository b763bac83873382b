import { Low } from 'lowdb';
import * as z from 'zod';
import { emptyTables, WorkspaceState, type Tables } from '../../../shared/changes/state.ts';
import { defaultCodebook } from '../../../shared/codebook/default-codebook.ts';
import { defaultLexicon } from '../../../shared/lexicon/default-lexicon.ts';
import { Article } from '../../../shared/schema/article.ts';
import { Id } from '../../../shared/schema/ids.ts';
import { recordSchemas, type AnnotationCounts } from '../../../shared/schema/tables.ts';
import { Usage } from '../../../shared/schema/usage.ts';
import type { FileLayer } from './file-layer.ts';
import { JournalAdapter } from './journal-adapter.ts';
import { listOf, RecordLines, type LineForm } from './record-lines.ts';
import { SnapshotFile, type Snapshot } from './snapshot-file.ts';
import type { StorageFailure } from './storage-failure.ts';

const Counts = z.strictObject({ actor: z.int(), stance: z.int(), bias: z.int(), note: z.int() });

const CountsOfArticle = z.tuple([Id, Counts]);

const WorkspaceLists = z.strictObject({
  settings: z.array(recordSchemas.settings),
  analysts: z.array(recordSchemas.analysts),
  actors: z.array(recordSchemas.actors),
  terms: z.array(recordSchemas.terms),
  lexicon: z.array(recordSchemas.lexicon),
  filters: z.array(recordSchemas.filters),
  articles: z.array(recordSchemas.articles),
  conflicts: z.array(recordSchemas.conflicts),
  blindCodings: z.array(recordSchemas.blindCodings),
  /** Kept by `apply`, for articles that are not open. */
  counts: z.array(CountsOfArticle),
  usage: z.array(z.tuple([z.string(), Usage])),
});

/** The workspace's small database: everything but the articles' texts and annotations. */
export type WorkspaceData = Omit<z.infer<typeof WorkspaceLists>, 'articles' | 'counts'> & {
  readonly articles: Iterable<Article>;
  readonly counts: Iterable<CountsOfArticle>;
};
type CountsOfArticle = z.infer<typeof CountsOfArticle>;

/** Lists that grow with the library: their lines are read when somebody looks at them. */
const readLater: ReadonlySet<keyof WorkspaceData> = new Set(['articles', 'counts']);

const articleLines: LineForm<Article, Article> = {
  schema: Article,
  opening: '{"id":"',
  key: ({ id }) => id,
  value: (article) => article,
  element: (_id, article) => article,
};

const countLines: LineForm<CountsOfArticle, AnnotationCounts> = {
  schema: CountsOfArticle,
  opening: '["',
  key: ([articleId]) => articleId,
  value: ([, counts]) => counts,
  element: (articleId, counts) => [articleId, counts],
};

export type WorkspaceDatabase = Low<Snapshot<WorkspaceData>>;

/** Brings a state from after a change to the last one that is known. @returns its number */
export type BringUpToDate = (state: WorkspaceState, after: number) => Promise<number>;

export function workspaceDatabase(
  files: FileLayer,
  path: string,
  bringUpToDate: BringUpToDate,
  onFallback: (failure: StorageFailure) => void,
): WorkspaceDatabase {
  const replay = async ({ seq, data }: Snapshot<WorkspaceData>): Promise<Snapshot<WorkspaceData>> => {
    const state = stateFrom(data);
    const last = await bringUpToDate(state, seq);
    return last === seq ? { seq, data } : { seq: last, data: dataFrom(state) };
  };
  return new Low(new JournalAdapter(workspaceFile(files, path), replay, onFallback), {
    seq: 0,
    data: newWorkspace(),
  });
}

export function workspaceFile(files: FileLayer, path: string): SnapshotFile<WorkspaceData> {
  return new SnapshotFile<WorkspaceData>(files, path, 'slantwise-workspace', WorkspaceLists, readLater);
}

export function stateFrom(data: WorkspaceData): WorkspaceState {
  const tables: Tables = { ...emptyTables(), articles: new RecordLines(articleLines, data.articles) };
  for (const record of data.settings) tables.settings.set(record.id, record);
  for (const record of data.analysts) tables.analysts.set(record.id, record);
  for (const record of data.actors) tables.actors.set(record.id, record);
  for (const record of data.terms) tables.terms.set(record.id, record);
  for (const record of data.lexicon) tables.lexicon.set(record.id, record);
  for (const record of data.filters) tables.filters.set(record.id, record);
  for (const record of data.conflicts) tables.conflicts.set(record.id, record);
  for (const record of data.blindCodings) tables.blindCodings.set(record.id, record);
  return new WorkspaceState(tables, new RecordLines(countLines, data.counts), new Map(data.usage));
}

export function dataFrom(state: WorkspaceState): WorkspaceData {
  return {
    settings: [...state.tables.settings.values()],
    analysts: [...state.tables.analysts.values()],
    actors: [...state.tables.actors.values()],
    terms: [...state.tables.terms.values()],
    lexicon: [...state.tables.lexicon.values()],
    filters: [...state.tables.filters.values()],
    articles: listOf(state.tables.articles) ?? [...state.tables.articles.values()],
    conflicts: [...state.tables.conflicts.values()],
    blindCodings: [...state.tables.blindCodings.values()],
    counts: listOf(state.counts) ?? [...state.counts],
    usage: [...state.usage],
  };
}

function newWorkspace(): WorkspaceData {
  return {
    settings: [{ id: 'workspace', name: 'My workspace' }],
    analysts: [],
    actors: [],
    terms: [...defaultCodebook],
    lexicon: [...defaultLexicon],
    filters: [],
    articles: [],
    conflicts: [],
    blindCodings: [],
    counts: [],
    usage: [],
  };
}
