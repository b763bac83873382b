import { apply } from '../../shared/changes/apply.ts';
import type { Change, SequencedChange } from '../../shared/changes/change.ts';
import type { OpenArticle, WorkspaceState } from '../../shared/changes/state.ts';
import type { Keeping } from '../../shared/api/keeping.ts';
import type { Migrated } from '../../shared/api/migrated.ts';
import type { Command } from '../../shared/commands/command.ts';
import { ok, type AppError, type Result } from '../../shared/errors.ts';
import type { Clock, Id } from '../../shared/schema/ids.ts';
import type { Stamp } from '../../shared/schema/stamp.ts';
import { ArticleStore } from './article-store.ts';
import { Blindness } from './blind/blindness.ts';
import { decideCommand } from './decide-command.ts';
import { Folding } from './folding.ts';
import type { Job } from './jobs.ts';
import { Keeper } from './keeper.ts';
import { KnownArticles } from './known-articles.ts';
import { KnownKeys } from './keys/known-keys.ts';
import { TraceStore } from './merge/trace-store.ts';
import { changesSince } from './storage/changes-since.ts';
import type { ChangeLog } from './storage/change-log.ts';
import { onDisk } from './storage/storage-failure.ts';
import { readOnlyHere } from './read-only.ts';
import { Subscribers } from './subscribers.ts';
import { takeWorkspace, type TakenWorkspace } from './take-workspace.ts';
import { TaskQueue } from './task-queue.ts';
import type { WorkspaceFolder } from './workspace-folder.ts';
import type { KeptChange, PlannedChange, WorkspaceOptions } from './workspace-options.ts';
import type { Pen } from './workspace-parts.ts';

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
  /** What may be shown to who works here. */
  readonly blindness: Blindness;
  /** Who works; the author of every change from now on. */
  analystId: Id;
  /** The articles that damage touched: they are for reading until they are repaired. */
  readonly damagedArticles: ReadonlySet<string>;
  /** Steps are missing until the workspace is repaired. */
  readonly isDamaged: boolean;
  /** Null when the workspace is for reading only. */
  readonly #pen: Pen | null;
  readonly #keeper: Keeper;
  readonly #folding: Folding | null;
  readonly #queue = new TaskQueue();
  readonly #subscribers = new Subscribers<SequencedChange>();
  /** The number of the last change that was decided. */
  #seq: number;
  #published: number;

  private constructor({ parts, analystId, readOnly }: TakenWorkspace, clock: Clock) {
    const { folder, state, log, pen, findings, seq } = parts;
    this.folder = folder;
    this.state = state;
    this.isNew = parts.isNew;
    this.migrated = parts.migrated;
    this.findings = findings;
    this.log = log;
    this.traces = new TraceStore(folder, log);
    this.keys = new KnownKeys(folder, clock);
    this.analystId = analystId;
    this.blindness = new Blindness(state, () => this.analystId);
    this.damagedArticles = parts.damagedArticles;
    this.isDamaged = parts.isDamaged;
    this.clock = clock;
    this.#pen = pen;
    this.#seq = seq;
    this.#published = seq;
    this.#keeper = new Keeper({
      folder,
      log,
      clock,
      pen,
      readOnly,
      onChange: (change) => this.#publish(change),
    });
    this.known = new KnownArticles(state);
    this.articles = new ArticleStore(folder, state, log, (failure) => findings.push(failure.appError));
    this.#folding = pen === null ? null : this.#foldingWith(pen);
  }

  /** Opens a workspace, made if the folder has none. @returns `locked`, `corrupt`, `too-new` or a disk error */
  static async open(dir: string, options: WorkspaceOptions): Promise<Result<Workspace>> {
    const taken = await takeWorkspace(dir, options);
    return taken.ok ? ok(new Workspace(taken.value, options.clock)) : taken;
  }

  /** The number of the last change that was published. */
  get seq(): number {
    return this.#published;
  }

  get keeping(): Keeping {
    return this.#keeper.keeping;
  }

  /** What is kept in memory alone because the disk refused it; oldest first. */
  get unsaved(): readonly SequencedChange[] {
    return this.#keeper.unsaved;
  }

  /** @returns a function that ends the subscription */
  subscribe(listener: (change: SequencedChange) => void): () => void {
    return this.#subscribers.add(listener);
  }

  /** @returns a function that ends the subscription */
  onKeeping(listener: (keeping: Keeping) => void): () => void {
    return this.#keeper.listeners.add(listener);
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
      if (this.#keeper.isReadOnly) return readOnlyHere(this.#keeper.readOnly);
      const { failure } = await this.save();
      if (failure !== null) return { ok: false, error: failure };
      const { analystId, clock } = this;
      const stamp = { mark: clock.newId(), at: clock.now(), by: analystId };
      const planned = await plan(stamp);
      if (!planned.ok) return planned;
      if (planned.value === null) return ok(null);
      const intent = { type: 'do' as const };
      const { parts, ...own } = planned.value;
      const change = { id: stamp.mark, analystId, at: stamp.at, intent, ...own };
      return ok(await this.#carryOut(parts?.joinedTo(change) ?? change));
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
          this.blindness.note(known.change);
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
  save(how: { readonly over?: boolean } = {}): Promise<Keeping> {
    return this.#keeper.save(how);
  }

  /** Reads something while nothing is half done: what `read` sees was published. */
  async settled<T>(read: () => T | Promise<T>): Promise<T> {
    return this.#queue.run(async () => {
      await this.#keeper.settled();
      return read();
    });
  }

  /**
   * The text of an article and what may be shown of its annotations, as they are on the disk.
   * @returns `not-found` or a storage error
   */
  async openArticle(id: string): Promise<Result<OpenArticle & { readonly seq: number }>> {
    return this.settled(async () => {
      const article = await this.articles.open(id);
      return article.ok ? ok({ ...this.blindness.shown(id, article.value), seq: this.#seq }) : article;
    });
  }

  /** The same for a look that goes over many articles. */
  async peekArticle(id: string): Promise<Result<OpenArticle>> {
    return this.settled(async () => {
      const article = await this.articles.peek(id);
      return article.ok ? ok(this.blindness.shown(id, article.value)) : article;
    });
  }

  /** An article with all its annotations, for what keeps, checks or hands them on and shows none of them. */
  async wholeArticle(id: string): Promise<Result<OpenArticle>> {
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
    this.#keeper.stop();
    const pen = this.#pen;
    if (pen !== null) {
      await onDisk(this.folder.seal, async () => this.#folding?.seal());
      await onDisk(this.folder.journal, () => pen.journal.close());
      await pen.lock.release();
    }
    return this.keeping;
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
      isFixed: () => this.#keeper.isReadOnly || this.isDamaged,
      save: () => this.save(),
      settled: (read) => this.settled(read),
      now: () => this.clock.now(),
    });
  }

  async #decide(
    command: Command,
    analystId: Id,
    job: Job | undefined,
  ): Promise<Result<{ readonly kept: Promise<KeptChange> }>> {
    if (this.#keeper.isReadOnly) return readOnlyHere(this.#keeper.readOnly);
    // However long that takes: the queue lets nobody else alter the state in the meantime.
    const decided = await decideCommand(this, command, analystId, job);
    return decided.ok ? ok({ kept: this.#carryOut(decided.value) }) : decided;
  }

  /** Applies a change that fits, and begins to save it. */
  async #carryOut(change: Change): Promise<KeptChange> {
    const sequenced = { seq: this.#seq + 1, change };
    this.#seq += 1;
    apply(this.state, change);
    this.blindness.note(change);
    this.log.add(sequenced);
    return { ...sequenced, saved: await this.#keeper.add(sequenced) };
  }

  #publish(sequenced: SequencedChange): void {
    this.#published = sequenced.seq;
    this.known.note(sequenced.change);
    this.#subscribers.tell(sequenced);
    if ((this.#pen?.journal.length ?? 0) > JOURNAL_LIMIT) void this.compact();
  }
}
