import { apply } from '../../shared/changes/apply.ts';
import type { Change, SequencedChange } from '../../shared/changes/change.ts';
import { check } from '../../shared/changes/check.ts';
import type { OpenArticle, WorkspaceState } from '../../shared/changes/state.ts';
import type { Keeping } from '../../shared/api/keeping.ts';
import { addedBy, articlesOf, type Command } from '../../shared/commands/command.ts';
import { decide } from '../../shared/commands/decide.ts';
import type { Context } from '../../shared/commands/decision.ts';
import { fail, ok, type AppError, type Result } from '../../shared/errors.ts';
import type { Clock, Id } from '../../shared/schema/ids.ts';
import { ArticleStore } from './article-store.ts';
import { decideAsJob } from './decide-as-job.ts';
import type { Job } from './jobs.ts';
import { KnownTexts } from './known-texts.ts';
import { ChangeLog, type ChangesAfter } from './storage/change-log.ts';
import { TraceStore } from './merge/trace-store.ts';
import { JournalFile } from './storage/journal-file.ts';
import { LockFile } from './storage/lock-file.ts';
import { SaveQueue } from './storage/save-queue.ts';
import type { FileLayer } from './storage/file-layer.ts';
import { onDisk, StorageFailure } from './storage/storage-failure.ts';
import {
  dataFrom,
  stateFrom,
  workspaceDatabase,
  type WorkspaceDatabase,
} from './storage/workspace-database.ts';
import { TaskQueue } from './task-queue.ts';
import {
  makeFolders,
  sweepTemporaryFiles,
  workspaceFolder,
  type WorkspaceFolder,
} from './workspace-folder.ts';

export interface WorkspaceOptions {
  readonly clock: Clock;
  /** The name for a new workspace's first analyst. */
  readonly analystName: string;
  /** The real disk unless something else is said. */
  readonly files?: FileLayer;
}

/** A change that is part of the state. */
export interface KeptChange extends SequencedChange {
  /** False when the disk refused it: it is kept in memory and written as soon as it can be. */
  readonly saved: boolean;
}

/** A change before it gets its id, its time and its author. */
export type PlannedChange = Pick<Change, 'label' | 'entries' | 'lineage'>;

interface Parts {
  readonly folder: WorkspaceFolder;
  readonly lock: LockFile;
  readonly database: WorkspaceDatabase;
  readonly journal: JournalFile;
  readonly log: ChangeLog;
  readonly state: WorkspaceState;
  readonly seq: number;
  readonly isNew: boolean;
  readonly findings: AppError[];
}

/** Beyond this many bytes the journal is folded into snapshots. */
const JOURNAL_LIMIT = 4 * 1024 * 1024;
const FIRST_ANALYST_COLOUR = '#2f5d8c';

/**
 * A workspace that is open for writing. Commands are decided one after another, each against what the
 * one before made of the state; a change is acknowledged and published when the journal has it on the disk. When the
 * disk refuses, it is published as one that is kept in memory alone, and written as soon as it can be.
 */
export class Workspace {
  readonly folder: WorkspaceFolder;
  readonly state: WorkspaceState;
  readonly clock: Clock;
  readonly isNew: boolean;
  /** What was found damaged or missing when the workspace was opened. */
  readonly findings: readonly AppError[];
  readonly articles: ArticleStore;
  readonly texts: KnownTexts;
  readonly log: ChangeLog;
  readonly traces: TraceStore;
  /** Who works; the author of every change from now on. */
  analystId: Id;
  readonly #lock: LockFile;
  readonly #database: WorkspaceDatabase;
  readonly #journal: JournalFile;
  readonly #queue = new TaskQueue();
  readonly #listeners = new Set<(change: SequencedChange) => void>();
  readonly #keepingListeners = new Set<(keeping: Keeping) => void>();
  readonly #saves: SaveQueue;
  /** The number of the last change that was decided. */
  #seq: number;
  #published: number;
  #saving: Promise<unknown> = Promise.resolve();
  /** The journal is being folded in. */
  #folding: Promise<Result<null>> | null = null;
  #closing = false;

  private constructor(parts: Parts, clock: Clock, analystId: Id) {
    this.folder = parts.folder;
    this.state = parts.state;
    this.isNew = parts.isNew;
    this.findings = parts.findings;
    this.log = parts.log;
    this.traces = new TraceStore(parts.folder, parts.log);
    this.analystId = analystId;
    this.#lock = parts.lock;
    this.#database = parts.database;
    this.#journal = parts.journal;
    this.clock = clock;
    this.#seq = parts.seq;
    this.#published = parts.seq;
    this.#saves = new SaveQueue({
      journal: parts.journal,
      onChange: (change) => this.#publish(change),
      onKeeping: (keeping) => this.#keepingListeners.forEach((listener) => listener(keeping)),
    });
    this.texts = new KnownTexts(parts.state);
    this.articles = new ArticleStore(parts.folder, parts.state, parts.log, (failure) =>
      parts.findings.push(failure.appError),
    );
  }

  /** Opens a workspace, made if the folder has none. @returns `locked`, `corrupt`, `too-new` or a disk error */
  static async open(dir: string, options: WorkspaceOptions): Promise<Result<Workspace>> {
    const folder = workspaceFolder(dir, options.files);
    const made = await onDisk(folder.root, () => makeFolders(folder));
    if (!made.ok) return made;
    const lock = await LockFile.take(folder.files, folder.lock, options.clock.now());
    if (!lock.ok) return lock;
    const parts = await onDisk(folder.root, () => openParts(folder, lock.value, options));
    if (!parts.ok) {
      await lock.value.release();
      return parts;
    }
    const analyst = parts.value.state.values('analysts')[Symbol.iterator]().next();
    if (analyst.done === true) {
      await lock.value.release();
      return fail('corrupt', `${folder.database} names no analyst.`, { path: folder.database });
    }
    return ok(new Workspace(parts.value, options.clock, analyst.value.id));
  }

  /** The number of the last change that was published. */
  get seq(): number {
    return this.#published;
  }

  get keeping(): Keeping {
    return this.#saves.keeping;
  }

  /** @returns a function that ends the subscription */
  subscribe(listener: (change: SequencedChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @returns a function that ends the subscription */
  onKeeping(listener: (keeping: Keeping) => void): () => void {
    this.#keepingListeners.add(listener);
    return () => this.#keepingListeners.delete(listener);
  }

  /**
   * Carries out what is planned while nothing else happens and everything is on the disk, as one change by the analyst
   * who works here.
   * @param plan what it is called and does; null when nothing is to be done
   * @returns null then; a disk error when something is kept in memory alone
   */
  async runPlanned(plan: () => Promise<Result<PlannedChange | null>>): Promise<Result<KeptChange | null>> {
    return this.settled(async () => {
      const { failure } = await this.save();
      if (failure !== null) return { ok: false, error: failure };
      const planned = await plan();
      if (!planned.ok) return planned;
      if (planned.value === null) return ok(null);
      const { analystId, clock } = this;
      const intent = { type: 'do' as const };
      return ok(
        await this.#carryOut({ id: clock.newId(), analystId, at: clock.now(), intent, ...planned.value }),
      );
    });
  }

  /**
   * Decides a command and carries it out. Resolves when the change is on the disk, or the disk refused it.
   * @param how whose change it is, and the job that it is if it may take long: `cancelled` when that is given up
   */
  async run(
    command: Command,
    how: { readonly analystId?: Id; readonly job?: Job } = {},
  ): Promise<Result<KeptChange>> {
    const decided = await this.#queue.run(() =>
      this.#decide(command, how.analystId ?? this.analystId, how.job),
    );
    return decided.ok ? ok(await decided.value.kept) : decided;
  }

  /** Tries to write what the disk refused. */
  async save(): Promise<Keeping> {
    await this.#saves.attempt();
    return this.keeping;
  }

  /** Reads something while nothing is half done: what `read` sees was published. */
  async settled<T>(read: () => T | Promise<T>): Promise<T> {
    return this.#queue.run(async () => {
      await this.#saving;
      return read();
    });
  }

  /** The text and annotations of an article, as they are on the disk. @returns `not-found` or a storage error */
  async openArticle(id: string): Promise<Result<OpenArticle & { readonly seq: number }>> {
    return this.settled(async () => {
      const article = await this.articles.open(id);
      return article.ok ? ok({ ...article.value, seq: this.#seq }) : article;
    });
  }

  /** The same for a look that goes over many articles. */
  async peekArticle(id: string): Promise<Result<OpenArticle>> {
    return this.settled(() => this.articles.peek(id));
  }

  /**
   * Folds the journal into new snapshots beside the work; everything stays safe at every step. Who asks while it is
   * being done waits for the same.
   */
  compact(): Promise<Result<null>> {
    this.#folding ??= onDisk(this.folder.root, () => this.#fold()).finally(() => (this.#folding = null));
    return this.#folding;
  }

  /**
   * Waits for what is being written and lets go of the folder.
   * @returns what is still kept in memory alone, and lost with it
   */
  async close(): Promise<Keeping> {
    this.#closing = true;
    await this.#folding;
    await this.settled(() => this.save());
    this.#saves.stop();
    await onDisk(this.folder.journal, () => this.#journal.close());
    await this.#lock.release();
    return this.keeping;
  }

  async #decide(
    command: Command,
    analystId: Id,
    job: Job | undefined,
  ): Promise<Result<{ readonly kept: Promise<KeptChange> }>> {
    const target = command.type === 'change.revert' ? await this.log.find(command.changeId) : undefined;
    const needed = target === undefined ? articlesOf(command) : articlesTouchedBy(target);
    const made = target === undefined ? addedBy(command) : articlesMadeBy(target);
    for (const id of needed) {
      const article = await this.articles[made.has(id) ? 'load' : 'open'](id, needed.length);
      if (!article.ok) return article;
    }
    const context: Context = {
      analystId,
      now: () => this.clock.now(),
      newId: () => this.clock.newId(),
      findChange: (id) => (target?.id === id ? target : undefined),
    };
    // However long that takes: the queue lets nobody else alter the state in the meantime.
    const decided =
      job === undefined
        ? decide(this.state, command, context)
        : await decideAsJob(this.state, command, context, job);
    if (!decided.ok) return decided;
    const fits = check(this.state, decided.value.entries);
    if (!fits.ok) return fits;
    return ok({ kept: this.#carryOut(decided.value) });
  }

  /** Applies a change that fits, and begins to save it. */
  #carryOut(change: Change): Promise<KeptChange> {
    const sequenced = { seq: this.#seq + 1, change };
    this.#seq += 1;
    apply(this.state, change);
    this.log.add(sequenced);
    const kept = this.#saves.add(sequenced).then((saved) => ({ ...sequenced, saved }));
    this.#saving = kept.catch(() => undefined); // told to whoever gave the command
    return kept;
  }

  #publish(sequenced: SequencedChange): void {
    this.#published = sequenced.seq;
    this.texts.note(sequenced.change);
    for (const listener of this.#listeners) listener(sequenced);
    if (this.#journal.length > JOURNAL_LIMIT) void this.compact();
  }

  /**
   * First the journal is put away, in a moment at which nothing is half done. Then every article that it touches is
   * written, and at last the workspace: only from then on do its changes count as folded in. Until then they stay in
   * memory, and are read from the archive if Slantwise is opened again in between.
   */
  async #fold(): Promise<null> {
    const begun = await this.settled(async () => {
      if (this.log.recent.length === 0) return null;
      const { failure } = await this.save();
      if (failure !== null) throw new StorageFailure(failure);
      await this.#journal.rotate();
      return { seq: this.#seq, touched: this.log.touched(), data: dataFrom(this.state) };
    });
    if (begun === null) return null;
    for (const id of begun.touched) {
      if (this.#closing) return null;
      const snapshot = await this.settled(() => this.articles.snapshot(id, this.#seq));
      if (snapshot !== null) await this.articles.write(snapshot);
    }
    this.#database.data = { seq: begun.seq, data: begun.data };
    await this.#database.write();
    this.log.forget(begun.seq);
    return null;
  }
}

function articlesTouchedBy(change: Change): readonly string[] {
  return [...new Set(change.entries.flatMap(({ articleId }) => (articleId === null ? [] : [articleId])))];
}

/** The articles that a change makes or takes away: when it is taken back they may have no record. */
function articlesMadeBy(change: Change): ReadonlySet<string> {
  return new Set(
    change.entries.flatMap(({ table, type, id }) => (table === 'articles' && type !== 'update' ? [id] : [])),
  );
}

async function openParts(folder: WorkspaceFolder, lock: LockFile, options: WorkspaceOptions): Promise<Parts> {
  await sweepTemporaryFiles(folder);
  const { journal, content } = await JournalFile.open(folder.files, folder.journal);
  try {
    const findings = [...content.findings];
    const log = new ChangeLog(folder.files, folder.journal, content.changes);
    const note = (failure: StorageFailure): void => void findings.push(failure.appError);
    const after: ChangesAfter = async (seq) => {
      await log.reach(seq);
      return log.after(seq, 'journal');
    };
    const database = workspaceDatabase(folder.files, folder.database, after, note);
    const found = await database.adapter.read();
    const isNew = found === null;
    if (isNew && (await after(0, 'archive')).length > 0) {
      throw new StorageFailure(
        fail('corrupt', `${folder.database} is missing, though its journal is there; nothing was changed.`, {
          path: folder.database,
        }).error,
      );
    }
    if (!isNew) database.data = found;
    const state = stateFrom(database.data.data);
    if (isNew) {
      const analyst = { id: options.clock.newId(), name: options.analystName, colour: FIRST_ANALYST_COLOUR };
      state.tables.analysts.set(analyst.id, analyst);
      database.data = { seq: 0, data: dataFrom(state) };
      await database.write();
    }
    const { seq } = database.data;
    journal.nextSeq = seq + 1;
    return { folder, lock, database, journal, log, state, seq, isNew, findings };
  } catch (error) {
    await journal.close();
    throw error;
  }
}
