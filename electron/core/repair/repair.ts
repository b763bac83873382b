import { join, relative, sep } from 'node:path';
import type { RepairReport } from '../../../shared/api/repair.ts';
import type { SequencedChange } from '../../../shared/changes/change.ts';
import { fail, type Result } from '../../../shared/errors.ts';
import type { Job } from '../jobs.ts';
import { applyWhatFits } from '../storage/apply-what-fits.ts';
import { articleFile, articleFrom } from '../storage/article-database.ts';
import { archivedJournals, lastInHistory, readJournal } from '../storage/journal-content.ts';
import { writeLine } from '../storage/journal-line.ts';
import { writeDurably } from '../storage/durable-write.ts';
import { LockFile } from '../storage/lock-file.ts';
import { missingSteps, numbersOf, type Steps } from '../storage/lost-steps.ts';
import { SealFile } from '../storage/seal-file.ts';
import type { SnapshotFile } from '../storage/snapshot-file.ts';
import { onDisk, StorageFailure } from '../storage/storage-failure.ts';
import { stateFrom, workspaceFile, type WorkspaceData } from '../storage/workspace-database.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import { keepAside } from './keep-aside.ts';
import { mendHistory } from './mend-history.ts';
import { searchBackups, type Found } from './search-backups.ts';
import { namelessRecords, standIn, type Repairer } from './stand-in.ts';

/**
 * Mends a closed workspace as far as it can be: files that cannot be used are taken from the copies before them and from
 * the backups, lost steps from the backups. What cannot be found leaves a step in the history that says so. Everything
 * that was damaged is kept beside, in `damaged/`.
 * @returns `cancelled` with nothing changed, `locked`, or what the disk said
 */
export async function repair(
  folder: WorkspaceFolder,
  repairer: Repairer,
  job: Job,
): Promise<Result<RepairReport>> {
  const lock = await LockFile.take(folder.files, folder.lock, repairer.clock.now());
  if (!lock.ok) return lock;
  try {
    return await onDisk(folder.root, () => mend(folder, repairer, job));
  } finally {
    await lock.value.release();
  }
}

/** Where a file and the copy before it lie. */
type Places = Pick<SnapshotFile<object>, 'path' | 'previousPath'>;

async function mend(folder: WorkspaceFolder, repairer: Repairer, job: Job): Promise<RepairReport> {
  const { files } = folder;
  const away = join(folder.root, 'damaged', repairer.clock.now().replaceAll(':', '-'));
  const database = workspaceFile(files, folder.database);
  const unusable = new Map<string, Places>();
  if (!(await isUsable(database))) unusable.set('workspace.json', database);
  for (const name of await files.list(folder.articles)) {
    const id = /^([0-9a-f-]{36})\.json$/.exec(name)?.[1];
    if (id === undefined) continue;
    const file = articleFile(files, folder.article(id));
    if (!(await isUsable(file))) unusable.set(`articles/${id}.json`, file);
  }
  const sealed = await new SealFile(files, folder.seal).read();
  const known = await knownChanges(folder, sealed.seq);
  const found = await searchBackups(folder, { files: new Set(unusable.keys()), changes: known }, job);
  // What was not looked for is not lost.
  if (job.signal.aborted)
    throw new StorageFailure(fail('cancelled', 'Cancelled; nothing was changed.').error);
  const restoredFiles = await restoreFiles(folder, unusable, found, away);
  const included = (await newestSnapshot(folder))?.seq ?? 0;
  const history = await mendHistory(folder, repairer, { known, found: found.changes, included, away });
  const steps = await mendJournal(folder, repairer, { known, found, atLeast: sealed.seq, away });
  return {
    restoredSteps: steps.restoredSteps + history.restored,
    lostSteps: steps.lostSteps,
    forgottenSteps: history.lost,
    restoredFiles,
    lostFiles: [...unusable.keys()].filter((name) => !restoredFiles.includes(name)),
  };
}

/** The current snapshot or the one before it. */
async function isUsable<T extends object>(file: SnapshotFile<T>): Promise<boolean> {
  const current = await file.read();
  if (current.ok && current.value !== null) return true;
  if (!current.ok && current.error.code === 'too-new') throw new StorageFailure(current.error);
  const previous = await file.read(file.previousPath);
  return previous.ok && previous.value !== null;
}

async function knownChanges(
  { files, journal }: WorkspaceFolder,
  atLeast: number,
): Promise<ReadonlyMap<number, SequencedChange>> {
  const archives = await archivedJournals(files, journal);
  const known = new Map<number, SequencedChange>();
  const bound = atLeast > lastInHistory(archives) ? atLeast : 0;
  for (const path of [...archives, journal]) {
    const { changes } = await readJournal(files, path, path === journal ? bound : 0);
    for (const change of changes) known.set(change.seq, change);
  }
  return known;
}

/** A file from a backup becomes the copy before the current one: what came after it is applied from the history. */
async function restoreFiles(
  folder: WorkspaceFolder,
  unusable: ReadonlyMap<string, Places>,
  found: Found,
  away: string,
): Promise<string[]> {
  const restored: string[] = [];
  for (const [name, file] of unusable) {
    const bytes = found.files.get(name);
    if (bytes === undefined) continue;
    for (const path of [file.path, file.previousPath]) {
      await keepAside(folder.files, path, join(away, relative(folder.root, path).replaceAll(sep, '-')));
    }
    await writeDurably(file.previousPath, bytes, { files: folder.files });
    await folder.files.remove(file.path);
    restored.push(name);
  }
  return restored;
}

interface Mending {
  readonly known: ReadonlyMap<number, SequencedChange>;
  readonly found: Found;
  readonly atLeast: number;
  readonly away: string;
}

async function mendJournal(
  folder: WorkspaceFolder,
  repairer: Repairer,
  { known, found, atLeast, away }: Mending,
): Promise<Pick<RepairReport, 'restoredSteps' | 'lostSteps'>> {
  const snapshot = await newestSnapshot(folder);
  if (snapshot === null) return { restoredSteps: 0, lostSteps: 0 };
  const inOrder = (changes: Iterable<SequencedChange>): SequencedChange[] =>
    [...changes].filter(({ seq }) => seq > snapshot.seq).sort((a, b) => a.seq - b.seq);
  const missing = missingSteps(inOrder(known.values()), snapshot.seq, atLeast);
  if (missing.length === 0) return { restoredSteps: 0, lostSteps: 0 };
  const all = new Map(known);
  const restored = [...found.changes.values()].filter(({ seq }) => isAmong(missing, seq));
  for (const change of restored) all.set(change.seq, change);
  const changes = inOrder(all.values());
  const state = stateFrom(snapshot.data);
  const unfit = await applyWhatFits(state, changes, async (id) => {
    const read = await articleFile(folder.files, folder.article(id)).read();
    return read.ok && read.value !== null
      ? { seq: read.value.seq, data: articleFrom(read.value.data) }
      : null;
  });
  const gone = [...missingSteps(changes, snapshot.seq, atLeast)].flatMap(numbersOf);
  const lost = [...gone, ...unfit.map((each) => each.seq)].sort((a, b) => a - b);
  const nameless = namelessRecords(
    state,
    changes.filter((change) => !unfit.includes(change)),
  );
  for (const [index, seq] of lost.entries()) {
    // The first of them is before everything that may name what was lost.
    all.set(seq, { seq, change: standIn(repairer, seq, index === 0 ? nameless : []) });
  }
  await keepAside(folder.files, folder.journal, join(away, 'journal.jsonl'));
  const lines = inOrder(all.values()).map(writeLine).join('');
  await writeDurably(folder.journal, lines, { files: folder.files });
  return { restoredSteps: restored.length, lostSteps: lost.length };
}

async function newestSnapshot({
  files,
  database,
}: WorkspaceFolder): Promise<{ readonly seq: number; readonly data: WorkspaceData } | null> {
  const file = workspaceFile(files, database);
  for (const path of [file.path, file.previousPath]) {
    const read = await file.read(path);
    if (read.ok && read.value !== null) return read.value;
  }
  return null;
}

function isAmong(missing: readonly Steps[], seq: number): boolean {
  return missing.some(({ first, last }) => first <= seq && seq <= last);
}
