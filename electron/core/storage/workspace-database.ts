import { Low } from 'lowdb';
import * as z from 'zod';
import { apply } from '../../../shared/changes/apply.ts';
import { emptyTables, WorkspaceState, type Tables } from '../../../shared/changes/state.ts';
import { defaultCodebook } from '../../../shared/codebook/default-codebook.ts';
import { defaultLexicon } from '../../../shared/lexicon/default-lexicon.ts';
import { Id } from '../../../shared/schema/ids.ts';
import { recordSchemas } from '../../../shared/schema/tables.ts';
import { Usage } from '../../../shared/schema/usage.ts';
import type { ChangesAfter } from './change-log.ts';
import type { FileLayer } from './file-layer.ts';
import { JournalAdapter, type Replay } from './journal-adapter.ts';
import { SnapshotFile, type Snapshot } from './snapshot-file.ts';
import type { StorageFailure } from './storage-failure.ts';

const Counts = z.strictObject({ actor: z.int(), stance: z.int(), bias: z.int(), note: z.int() });

/** The workspace's small database: everything but the articles' texts and annotations. */
export const WorkspaceData = z.strictObject({
  settings: z.array(recordSchemas.settings),
  analysts: z.array(recordSchemas.analysts),
  actors: z.array(recordSchemas.actors),
  terms: z.array(recordSchemas.terms),
  lexicon: z.array(recordSchemas.lexicon),
  filters: z.array(recordSchemas.filters),
  articles: z.array(recordSchemas.articles),
  conflicts: z.array(recordSchemas.conflicts).default([]),
  /** Kept by `apply`, for articles that are not open. */
  counts: z.array(z.tuple([Id, Counts])),
  usage: z.array(z.tuple([z.string(), Usage])),
});
export type WorkspaceData = z.infer<typeof WorkspaceData>;

export type WorkspaceDatabase = Low<Snapshot<WorkspaceData>>;

/** @param changes all that is known after the snapshot, in order */
export function workspaceDatabase(
  files: FileLayer,
  path: string,
  changesAfter: ChangesAfter,
  onFallback: (failure: StorageFailure) => void,
): WorkspaceDatabase {
  const replay: Replay<WorkspaceData> = async (snapshot, from) => {
    const changes = await changesAfter(snapshot.seq, from);
    const last = changes.at(-1);
    if (last === undefined) return snapshot;
    const state = stateFrom(snapshot.data);
    for (const { change } of changes) apply(state, change);
    return { seq: last.seq, data: dataFrom(state) };
  };
  const file = new SnapshotFile(files, path, 'slantwise-workspace', WorkspaceData);
  return new Low(new JournalAdapter(file, replay, onFallback), { seq: 0, data: newWorkspace() });
}

export function stateFrom(data: WorkspaceData): WorkspaceState {
  const tables: Tables = emptyTables();
  for (const record of data.settings) tables.settings.set(record.id, record);
  for (const record of data.analysts) tables.analysts.set(record.id, record);
  for (const record of data.actors) tables.actors.set(record.id, record);
  for (const record of data.terms) tables.terms.set(record.id, record);
  for (const record of data.lexicon) tables.lexicon.set(record.id, record);
  for (const record of data.filters) tables.filters.set(record.id, record);
  for (const record of data.articles) tables.articles.set(record.id, record);
  for (const record of data.conflicts) tables.conflicts.set(record.id, record);
  return new WorkspaceState(tables, new Map(data.counts), new Map(data.usage));
}

export function dataFrom(state: WorkspaceState): WorkspaceData {
  return {
    settings: [...state.tables.settings.values()],
    analysts: [...state.tables.analysts.values()],
    actors: [...state.tables.actors.values()],
    terms: [...state.tables.terms.values()],
    lexicon: [...state.tables.lexicon.values()],
    filters: [...state.tables.filters.values()],
    articles: [...state.tables.articles.values()],
    conflicts: [...state.tables.conflicts.values()],
    counts: [...state.counts],
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
    counts: [],
    usage: [],
  };
}
