import type { WorkspaceState } from '../../shared/changes/state.ts';
import type { Keeping } from '../../shared/api/keeping.ts';
import { ok, type Result } from '../../shared/errors.ts';
import type { ArticleStore } from './article-store.ts';
import type { ChangeLog } from './storage/change-log.ts';
import { inParallel } from './in-parallel.ts';
import { onDisk, StorageFailure } from './storage/storage-failure.ts';
import { dataFrom } from './storage/workspace-database.ts';
import type { WorkspaceFolder } from './workspace-folder.ts';
import type { Pen } from './workspace-parts.ts';

/** Files that wait for the disk at once: it takes several in one go. */
const FILES_AT_ONCE = 6;

/** What folding needs of the workspace beside whose work it goes on. */
export interface FoldedWorkspace {
  readonly folder: WorkspaceFolder;
  readonly state: WorkspaceState;
  readonly log: ChangeLog;
  readonly articles: ArticleStore;
  readonly pen: Pen;
  /** The number of the last change that was decided. */
  readonly lastSeq: () => number;
  /** Nothing may be written: another program has the pen, or a repair needs the files as they are. */
  readonly isFixed: () => boolean;
  readonly save: () => Promise<Keeping>;
  /** Calls while nothing is half done. */
  readonly settled: <T>(read: () => T | Promise<T>) => Promise<T>;
  /** The present time, an ISO 8601 instant. */
  readonly now: () => string;
}

/** Folds the journal into new snapshots beside the work; everything stays safe at every step. */
export class Folding {
  readonly #workspace: FoldedWorkspace;
  #running: Promise<Result<null>> | null = null;
  /** How many want the journal to stay as it is for now. */
  #holders = 0;
  #isEnding = false;
  /** How far the journal reached when that was last noted. */
  #sealed = 0;

  constructor(workspace: FoldedWorkspace) {
    this.#workspace = workspace;
  }

  /** Who asks while it is being done waits for the same. Nothing is done while the files must stay as they are. */
  run(): Promise<Result<null>> {
    if (this.#workspace.isFixed() || this.#holders > 0) return Promise.resolve(ok(null));
    this.#running ??= onDisk(this.#workspace.folder.root, () => this.#fold()).finally(
      () => (this.#running = null),
    );
    return this.#running;
  }

  /** Does something while the journal is not folded in, so that what is read file by file fits together. */
  async held<T>(work: () => Promise<T>): Promise<T> {
    this.#holders += 1;
    try {
      await this.#running;
      return await work();
    } finally {
      this.#holders -= 1;
    }
  }

  /** Gives up what is being folded, at the next article: the journal has it all. */
  async end(): Promise<void> {
    this.#isEnding = true;
    await this.#running;
  }

  /** Notes how far the journal reaches, so that a loss at its end is seen. */
  async seal(): Promise<void> {
    const { pen, isFixed, now } = this.#workspace;
    const seq = pen.journal.nextSeq - 1;
    if (!isFixed() && seq !== this.#sealed) await pen.seal.write(seq, now());
    this.#sealed = seq;
  }

  /**
   * First the journal is put away, in a moment at which nothing is half done. Then every article that it touches is
   * written, and at last the workspace: only from then on do its changes count as folded in. Until then they stay in
   * memory, and are read from the archive if Slantwise is opened again in between.
   */
  async #fold(): Promise<null> {
    const { pen, state, log, articles, lastSeq, save, settled } = this.#workspace;
    const begun = await settled(async () => {
      if (log.recent.length === 0) return null;
      const { failure } = await save();
      if (failure !== null) throw new StorageFailure(failure);
      await pen.journal.rotate();
      return { seq: lastSeq(), touched: log.touched(), data: dataFrom(state) };
    });
    if (begun === null) return null;
    await inParallel(begun.touched, FILES_AT_ONCE, async (id) => {
      if (this.#isEnding) return;
      const snapshot = await settled(() => articles.snapshot(id, lastSeq()));
      if (snapshot !== null) await articles.write(id, snapshot);
    });
    await articles.syncFolder();
    if (this.#isEnding) return null;
    pen.database.data = { seq: begun.seq, data: begun.data };
    await pen.database.write();
    await this.seal();
    log.forget(begun.seq);
    return null;
  }
}
