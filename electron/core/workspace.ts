import { join } from 'node:path';
import { apply } from '../../shared/changes/apply.ts';
import type { Change, SequencedChange } from '../../shared/changes/change.ts';
import { check } from '../../shared/changes/check.ts';
import type { OpenArticle, WorkspaceState } from '../../shared/changes/state.ts';
import { allKept, type Keeping } from '../../shared/api/keeping.ts';
import type { Migrated } from '../../shared/api/migrated.ts';
import { addedBy, articlesOf, type Command } from '../../shared/commands/command.ts';
import { decide } from '../../shared/commands/decide.ts';
import type { Context } from '../../shared/commands/decision.ts';
import { fail, ok, type AppError, type Result } from '../../shared/errors.ts';
import type { Clock, Id } from '../../shared/schema/ids.ts';
import { SCHEMA_VERSION } from '../../shared/schema/tables.ts';
import type { Stamp } from '../../shared/schema/stamp.ts';
import { ArticleStore } from './article-store.ts';
import { decideAsJob } from './decide-as-job.ts';
import { Folding } from './folding.ts';
import type { Job } from './jobs.ts';
import { KnownArticles } from './known-articles.ts';
import { KnownKeys } from './keys/known-keys.ts';
import { tooNew, workspaceVersion } from './migration/workspace-version.ts';
import { TraceStore } from './merge/trace-store.ts';
import { changesSince } from './storage/changes-since.ts';
import type { ChangeLog } from './storage/change-log.ts';
import { LockFile } from './storage/lock-file.ts';
import { SaveQueue } from './storage/save-queue.ts';
import { onDisk } from './storage/storage-failure.ts';
import { damagedHere, readOnlyHere } from './read-only.ts';
import { articlesMadeBy, articlesTouchedBy } from './touched-by.ts';
import { TaskQueue } from './task-queue.ts';
import { makeFolders, workspaceFolder, type WorkspaceFolder } from './workspace-folder.ts';
import type { KeptChange, PlannedChange, WorkspaceOptions } from './workspace-options.ts';
import { readParts, type Parts, type Pen } from './workspace-parts.ts';

/** Beyond this many bytes the journal is folded into snapshots. */
const JOURNAL_LIMIT = 4 * 1024 * 1024;

/**
 * A workspace that is open. Commands are decided one after another, each against what the
 * one before made of the state; a change is acknowledged and published when the journal has it on the disk. When the
 * disk refuses, it is published as one that is kept in memory alone, and written as soon as it can be.
 */
export class Workspace {
  readonly folder: WorkspaceFolder;
  readonly state: WorkspaceState;
  readonly clock: Clock;
  readonly isNew: boolean;
  /** What became of a workspace of an older version; null when it was of the present one. */
  readonly migrated: Migrated | null;
  /** What was found damaged or missing when the workspace was opened. */
  readonly findings: readonly AppError[];
  readonly articles: ArticleStore;
  readonly known: KnownArticles;
  readonly log: ChangeLog;
  readonly traces: TraceStore;
  readonly keys: KnownKeys;
  /** Who works; the author of every change from now on. */
  analystId: Id;
  /** The articles that damage touched: they are for reading until they are repaired. */
  readonly damagedArticles: ReadonlySet<string>;
  /** Steps are missing until the workspace is repaired. */
  readonly isDamaged: boolean;
  /** Null when the workspace is for reading only. */
  readonly #pen: Pen | null;
  readonly #saves: SaveQueue | null;
  readonly #folding: Folding | null;
  #readOnly: AppError | null;
  readonly #queue = new TaskQueue();
  readonly #listeners = new Set<(change: SequencedChange) => void>();
  readonly #keepingListeners = new Set<(keeping: Keeping) => void>();
  /** The number of the last change that was decided. */
  #seq: number;
  #published: number;
  #saving: Promise<unknown> = Promise.resolve();

  private constructor(parts: Parts, clock: Clock, analystId: Id, readOnly: AppError | null) {
    this.folder = parts.folder;
    this.state = parts.state;
    this.isNew = parts.isNew;
    this.migrated = parts.migrated;
    this.findings = parts.findings;
    this.log = parts.log;
    this.traces = new TraceStore(parts.folder, parts.log);
    this.keys = new KnownKeys(parts.folder, clock);
    this.analystId = analystId;
    this.damagedArticles = parts.damagedArticles;
    this.isDamaged = parts.isDamaged;
    this.#pen = parts.pen;
    this.#readOnly = readOnly;
    this.clock = clock;
    this.#seq = parts.seq;
    this.#published = parts.seq;
    this.#saves =
      parts.pen === null
        ? null
        : new SaveQueue({
            journal: parts.pen.journal,
            onChange: (change) => this.#publish(change),
            onKeeping: () => this.#tellKeeping(),
            renewJournal: (before) => this.#renewJournal(before),
          });
    parts.pen?.lock.keepAlive((error) => this.#becomeReadOnly(error));
    this.known = new KnownArticles(parts.state);
    this.articles = new ArticleStore(parts.folder, parts.state, parts.log, (failure) =>
      parts.findings.push(failure.appError),
    );
    this.#folding = parts.pen === null ? null : this.#foldingWith(parts.pen);
  }

  /** Opens a workspace, made if the folder has none. @returns `locked`, `corrupt`, `too-new` or a disk error */
  static async open(dir: string, options: WorkspaceOptions): Promise<Result<Workspace>> {
    const folder = workspaceFolder(dir, options.files);
    const { clock, takeFrom } = options;
    const version = await onDisk(folder.database, () => workspaceVersion(folder));
    if (!version.ok) return version;
    if (version.value > SCHEMA_VERSION) return tooNew(folder.database, version.value);
    const made = await onDisk(folder.root, () => makeFolders(folder));
    if (!made.ok) return made;
    const lock = await LockFile.take(folder.files, folder.lock, clock.now(), takeFrom);
    // What is of an older version cannot be read without being written anew.
    const isReadable = options.orReadOnly === true && version.value === SCHEMA_VERSION;
    if (!lock.ok && !(isReadable && lock.error.code === 'locked')) return lock;
    const held = lock.ok ? lock.value : null;
    const parts = await onDisk(folder.root, () => readParts(folder, held, options));
    if (!parts.ok) {
      await held?.release();
      return parts;
    }
    const analyst = parts.value.state.values('analysts')[Symbol.iterator]().next();
    if (analyst.done === true) {
      await held?.release();
      return fail('corrupt', `${folder.database} names no analyst.`, { path: folder.database });
    }
    return ok(new Workspace(parts.value, clock, analyst.value.id, lock.ok ? null : lock.error));
  }

  /** The number of the last change that was published. */
  get seq(): number {
    return this.#published;
  }

  get keeping(): Keeping {
    return { ...(this.#saves?.keeping ?? allKept), readOnly: this.#readOnly };
  }

  /** What is kept in memory alone because the disk refused it; oldest first. */
  get unsaved(): readonly SequencedChange[] {
    return this.#saves?.waiting ?? [];
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
   * @param plan what it is called and does, given whose step it will be and when; null when nothing is to be done
   * @returns null then; a disk error when something is kept in memory alone
   */
  async runPlanned(
    plan: (stamp: Stamp) => Promise<Result<PlannedChange | null>>,
  ): Promise<Result<KeptChange | null>> {
    return this.settled(async () => {
      const saves = this.#saves;
      if (saves === null || this.#readOnly !== null) return readOnlyHere(this.#readOnly);
      const { failure } = await this.save();
      if (failure !== null) return { ok: false, error: failure };
      const { analystId, clock } = this;
      const stamp = { mark: clock.newId(), at: clock.now(), by: analystId };
      const planned = await plan(stamp);
      if (!planned.ok) return planned;
      if (planned.value === null) return ok(null);
      const intent = { type: 'do' as const };
      const change = { id: stamp.mark, analystId, at: stamp.at, intent, ...planned.value };
      return ok(await this.#carryOut(saves, change));
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

  /** Whether another program has the pen: what it writes is taken over with `follow`. */
  get isFollower(): boolean {
    return this.#pen === null;
  }

  /** Takes over what the program that may write has written since. */
  async follow(): Promise<void> {
    await onDisk(this.folder.journal, () =>
      this.settled(async () => {
        for (const known of await changesSince(this.folder.files, this.folder.journal, this.#seq)) {
          this.#seq = known.seq;
          apply(this.state, known.change);
          this.log.add(known);
          this.#publish(known);
        }
      }),
    );
  }

  /**
   * Tries to write what the disk refused.
   * @param over sets aside a journal that another program has put in the place of ours, and writes ours anew
   */
  async save({ over = false } = {}): Promise<Keeping> {
    if (this.#readOnly !== null) return this.keeping;
    if (over && this.keeping.failure?.details['reason'] === 'journal-replaced') {
      const { files, journal, root } = this.folder;
      await onDisk(journal, async () => {
        const aside = join(root, 'damaged');
        await files.makeFolder(aside);
        await files.rename(journal, join(aside, `journal-${this.clock.now().replaceAll(':', '-')}.jsonl`));
      });
    }
    await this.#saves?.attempt();
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

  /** Folds the journal into new snapshots, beside the work. */
  async compact(): Promise<Result<null>> {
    return (await this.#folding?.run()) ?? ok(null);
  }

  /** Does something while the journal is not folded in, so that what is read file by file fits together. */
  async unfolded<T>(work: () => Promise<T>): Promise<T> {
    return this.#folding === null ? work() : this.#folding.held(work);
  }

  /**
   * Waits for what is being written and lets go of the folder.
   * @returns what is still kept in memory alone, and lost with it
   */
  async close(): Promise<Keeping> {
    await this.#folding?.end();
    await this.settled(() => this.save());
    this.#saves?.stop();
    const pen = this.#pen;
    if (pen !== null) {
      await onDisk(this.folder.seal, async () => this.#folding?.seal());
      await onDisk(this.folder.journal, () => pen.journal.close());
      await pen.lock.release();
    }
    return this.keeping;
  }

  /** All that is not in every snapshot is in memory. A folder without the workspace's own file is not ours any more. */
  async #renewJournal(before: number): Promise<boolean> {
    const { files, database } = this.folder;
    await files.facts(database);
    await this.#pen?.journal.recreate(this.log.recent.filter(({ seq }) => seq < before));
    return true;
  }

  #foldingWith(pen: Pen): Folding {
    const { folder, state, log, articles } = this;
    return new Folding({
      folder,
      state,
      log,
      articles,
      pen,
      lastSeq: () => this.#seq,
      isFixed: () => this.#readOnly !== null || this.isDamaged,
      save: () => this.save(),
      settled: (read) => this.settled(read),
      now: () => this.clock.now(),
    });
  }

  /** Another program has the lock now: what is not written yet stays in memory. */
  #becomeReadOnly(error: AppError): void {
    this.#readOnly = error;
    this.#saves?.stop();
    this.#tellKeeping();
  }

  #tellKeeping(): void {
    for (const listener of this.#keepingListeners) listener(this.keeping);
  }

  async #decide(
    command: Command,
    analystId: Id,
    job: Job | undefined,
  ): Promise<Result<{ readonly kept: Promise<KeptChange> }>> {
    const saves = this.#saves;
    if (saves === null || this.#readOnly !== null) return readOnlyHere(this.#readOnly);
    const target = command.type === 'change.revert' ? await this.log.find(command.changeId) : undefined;
    const needed = target === undefined ? articlesOf(command) : articlesTouchedBy(target);
    const made = target === undefined ? addedBy(command) : articlesMadeBy(target);
    for (const id of needed) {
      if (this.damagedArticles.has(id)) return damagedHere(id);
      const article = await this.articles[made.has(id) ? 'load' : 'open'](id, needed.length);
      if (!article.ok) return article;
    }
    const context: Context = {
      analystId,
      now: () => this.clock.now(),
      newId: () => this.clock.newId(),
      findChange: (id) => (target?.id === id ? target : undefined),
      later:
        command.type === 'article.rewind' ? await this.log.since(command.seq, command.articleId) : undefined,
    };
    // However long that takes: the queue lets nobody else alter the state in the meantime.
    const decided =
      job === undefined
        ? decide(this.state, command, context)
        : await decideAsJob(this.state, command, context, job);
    if (!decided.ok) return decided;
    const fits = check(this.state, decided.value.entries);
    if (!fits.ok) return fits;
    return ok({ kept: this.#carryOut(saves, decided.value) });
  }

  /** Applies a change that fits, and begins to save it. */
  #carryOut(saves: SaveQueue, change: Change): Promise<KeptChange> {
    const sequenced = { seq: this.#seq + 1, change };
    this.#seq += 1;
    apply(this.state, change);
    this.log.add(sequenced);
    const kept = saves.add(sequenced).then((saved) => ({ ...sequenced, saved }));
    this.#saving = kept.catch(() => undefined); // told to whoever gave the command
    return kept;
  }

  #publish(sequenced: SequencedChange): void {
    this.#published = sequenced.seq;
    this.known.note(sequenced.change);
    for (const listener of this.#listeners) listener(sequenced);
    if ((this.#pen?.journal.length ?? 0) > JOURNAL_LIMIT) void this.compact();
  }
}
