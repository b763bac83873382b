import { apply, touchedArticles } from '../../shared/changes/apply.ts';
import type { SequencedChange } from '../../shared/changes/change.ts';
import type { WorkspaceState } from '../../shared/changes/state.ts';
import type { Migrated } from '../../shared/api/migrated.ts';
import { fail, type AppError } from '../../shared/errors.ts';
import type { Clock } from '../../shared/schema/ids.ts';
import { finishRestore } from './backups/restore.ts';
import { migrate } from './migration/migrate.ts';
import { applyWhatFits } from './storage/apply-what-fits.ts';
import { articleFile, articleFrom } from './storage/article-database.ts';
import { ChangeLog } from './storage/change-log.ts';
import {
  archivedJournals,
  lastInHistory,
  readJournal,
  type JournalContent,
} from './storage/journal-content.ts';
import { JournalFile } from './storage/journal-file.ts';
import type { LockFile } from './storage/lock-file.ts';
import { lostSteps, missingSteps } from './storage/lost-steps.ts';
import { SealFile, type Seal } from './storage/seal-file.ts';
import { StorageFailure } from './storage/storage-failure.ts';
import {
  dataFrom,
  stateFrom,
  workspaceDatabase,
  type WorkspaceDatabase,
} from './storage/workspace-database.ts';
import { sweepTemporaryFiles, type WorkspaceFolder } from './workspace-folder.ts';

/** What it takes to write: nobody else has it meanwhile. */
export interface Pen {
  readonly lock: LockFile;
  readonly journal: JournalFile;
  readonly database: WorkspaceDatabase;
  readonly seal: SealFile;
}

/** What a workspace is made of when it has been read. */
export interface Parts {
  readonly folder: WorkspaceFolder;
  /** Null for a workspace that is only read. */
  readonly pen: Pen | null;
  readonly log: ChangeLog;
  readonly state: WorkspaceState;
  readonly seq: number;
  readonly isNew: boolean;
  /** What became of a workspace of an older version; null when it was of the present one. */
  readonly migrated: Migrated | null;
  readonly findings: AppError[];
  /** Steps are missing: what the files hold now must stay as it is for a repair. */
  readonly isDamaged: boolean;
  /** The articles that damage touched. */
  readonly damagedArticles: ReadonlySet<string>;
}

export interface Beginning {
  readonly clock: Clock;
  /** The name for a new workspace's first analyst. */
  readonly analystName: string;
}

const FIRST_ANALYST_COLOUR = '#2f5d8c';
/** Milliseconds by which two machines' clocks may well differ. */
const CLOCK_TOLERANCE = 5 * 60_000;

/**
 * Reads a workspace, made if the folder has none and a lock is given. Without a lock nothing is written.
 * @throws StorageFailure, or what the disk said
 */
export async function readParts(
  folder: WorkspaceFolder,
  lock: LockFile | null,
  { clock, analystName }: Beginning,
): Promise<Parts> {
  const { files } = folder;
  if (lock !== null) {
    await finishRestore(folder);
    await sweepTemporaryFiles(folder);
  }
  const migrated = lock === null ? null : await migrate(folder, clock.now());
  const seal = new SealFile(files, folder.seal);
  const sealed = await seal.read();
  const inHistory = lastInHistory(await archivedJournals(files, folder.journal));
  const atLeast = sealed.seq > inHistory ? sealed.seq : 0;
  const { journal, content } =
    lock === null
      ? { journal: null, content: await readJournal(files, folder.journal, atLeast) }
      : await JournalFile.open(files, folder.journal, atLeast);
  try {
    const findings = [...sealed.findings, ...content.findings, ...clockFindings(sealed, clock)];
    const log = new ChangeLog(files, folder.journal, content.changes);
    const replayed = await replay(folder, log, content, sealed, findings);
    const { database, found } = replayed;
    const isNew = found === null;
    if (isNew && (lock === null || sealed.seq > 0 || (await archiveHasChanges(log)))) {
      throw new StorageFailure(
        fail('corrupt', `${folder.database} is missing, though its journal is there; nothing was changed.`, {
          path: folder.database,
          reason: 'no-workspace',
        }).error,
      );
    }
    if (!isNew) database.data = found;
    const state = replayed.state ?? stateFrom(database.data.data);
    if (isNew) {
      const analyst = { id: clock.newId(), name: analystName, colour: FIRST_ANALYST_COLOUR };
      state.tables.analysts.set(analyst.id, analyst);
      database.data = { seq: 0, data: dataFrom(state) };
      await database.write();
      await database.write(); // the one before is there from the start: an index can be rebuilt from it
    }
    const { seq } = database.data;
    if (journal !== null) journal.nextSeq = seq + 1;
    const latest = [sealed.at, log.recent.at(-1)?.change.at ?? null];
    for (const moment of latest) if (moment !== null) clock.goOnFrom?.(moment);
    return {
      folder,
      pen: lock === null || journal === null ? null : { lock, journal, database, seal },
      log,
      state,
      seq,
      isNew,
      migrated,
      findings,
      isDamaged: replayed.isDamaged,
      damagedArticles: replayed.damagedArticles,
    };
  } catch (error) {
    await journal?.close();
    throw error;
  }
}

interface Replayed {
  readonly database: WorkspaceDatabase;
  readonly found: WorkspaceDatabase['data'] | null;
  /** As that has it; null for none. */
  readonly state: WorkspaceState | null;
  readonly isDamaged: boolean;
  readonly damagedArticles: ReadonlySet<string>;
}

/** Brings the newest usable snapshot up to date, and finds out what is missing on the way. */
async function replay(
  folder: WorkspaceFolder,
  log: ChangeLog,
  content: JournalContent,
  sealed: Seal,
  findings: AppError[],
): Promise<Replayed> {
  const { files } = folder;
  let isDamaged = false;
  let replayed: WorkspaceState | null = null;
  const damagedArticles = new Set<string>();
  const readSnapshot = async (
    id: string,
  ): Promise<{ seq: number; data: ReturnType<typeof articleFrom> } | null> => {
    const read = await articleFile(files, folder.article(id)).read();
    return read.ok && read.value !== null
      ? { seq: read.value.seq, data: articleFrom(read.value.data) }
      : null;
  };
  const database = workspaceDatabase(
    files,
    folder.database,
    async (state, after) => {
      replayed = state;
      await log.reach(after);
      const changes = await log.after(after, 'journal');
      const missing = missingSteps(changes, after, sealed.seq);
      const last = Math.max(after, sealed.seq, changes.at(-1)?.seq ?? 0);
      if (missing.length === 0) {
        for (const { change } of changes) apply(state, change);
        return last;
      }
      const unfit = await applyWhatFits(state, changes, readSnapshot);
      log.leaveOut(unfit);
      isDamaged = true;
      for (const id of articlesIn(content.damaged, unfit)) {
        if (state.tables.articles.has(id)) damagedArticles.add(id);
      }
      findings.push(lostSteps(folder.journal, missing, unfit, [...damagedArticles]));
      return last;
    },
    (failure) => findings.push(failure.appError),
  );
  const found = await database.adapter.read();
  return { database, found, state: replayed, isDamaged, damagedArticles };
}

/** The articles that damaged lines name, as far as they can be made out, and those that changes without a place touch. */
function articlesIn(damaged: readonly string[], unfit: readonly SequencedChange[]): ReadonlySet<string> {
  const named = damaged.flatMap((line) =>
    [...line.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)].map(([id]) => id),
  );
  return new Set([...named, ...unfit.flatMap(({ change }) => [...touchedArticles(change)])]);
}

async function archiveHasChanges(log: ChangeLog): Promise<boolean> {
  await log.reach(0);
  return log.recent.length > 0;
}

/** Steps are numbered, so a clock that was set back confuses nothing but the dates that people read. */
function clockFindings({ at }: Seal, clock: Clock): AppError[] {
  if (at === null || Date.parse(at) <= Date.parse(clock.now()) + CLOCK_TOLERANCE) return [];
  return [
    fail(
      'conflict',
      `The clock was set back: work was saved on ${at}. Nothing is lost, but dates may be wrong.`,
      {
        reason: 'clock-set-back',
        at,
      },
    ).error,
  ];
}
