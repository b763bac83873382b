import { join } from 'node:path';
import type { SequencedChange } from '../../shared/changes/change.ts';
import { allKept, type Keeping } from '../../shared/api/keeping.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Clock } from '../../shared/schema/ids.ts';
import type { ChangeLog } from './storage/change-log.ts';
import { SaveQueue } from './storage/save-queue.ts';
import { onDisk } from './storage/storage-failure.ts';
import { Subscribers } from './subscribers.ts';
import type { WorkspaceFolder } from './workspace-folder.ts';
import type { Pen } from './workspace-parts.ts';

export interface KeeperOptions {
  readonly folder: WorkspaceFolder;
  readonly log: ChangeLog;
  readonly clock: Clock;
  /** Null when the workspace is for reading only. */
  readonly pen: Pen | null;
  /** Who else has the workspace then, as `locked` tells it. */
  readonly readOnly: AppError | null;
  /** Told once for each change, in order: on the disk, or kept in memory because the disk refused. */
  readonly onChange: (change: SequencedChange) => void;
}

/** Keeps changes: on the disk, or in memory for as long as the disk refuses or another program has the pen. */
export class Keeper {
  readonly listeners = new Subscribers<Keeping>();
  readonly #options: KeeperOptions;
  readonly #saves: SaveQueue | null;
  #readOnly: AppError | null;
  /** What was added last, until it is on the disk or was refused. */
  #saving: Promise<unknown> = Promise.resolve();

  constructor(options: KeeperOptions) {
    const { pen, readOnly, onChange } = options;
    this.#options = options;
    this.#readOnly = readOnly;
    this.#saves =
      pen === null
        ? null
        : new SaveQueue({
            journal: pen.journal,
            onChange,
            onKeeping: () => this.#tell(),
            renewJournal: (before) => this.#renewJournal(pen, before),
          });
    pen?.lock.keepAlive((error) => this.#becomeReadOnly(error));
  }

  /** Nothing may be changed here. */
  get isReadOnly(): boolean {
    return this.#saves === null || this.#readOnly !== null;
  }

  /** Another program has the workspace, as `locked` tells it. */
  get readOnly(): AppError | null {
    return this.#readOnly;
  }

  get keeping(): Keeping {
    return { ...(this.#saves?.keeping ?? allKept), readOnly: this.#readOnly };
  }

  /** What is kept in memory alone because the disk refused it; oldest first. */
  get unsaved(): readonly SequencedChange[] {
    return this.#saves?.waiting ?? [];
  }

  /** @returns true when the change is on the disk, false when it is kept in memory for now */
  add(change: SequencedChange): Promise<boolean> {
    if (this.#saves === null) throw new Error('A change where nothing may be changed');
    const kept = this.#saves.add(change);
    this.#saving = kept.catch(() => undefined); // told to whoever gave the command
    return kept;
  }

  /** Resolves when what was added is on the disk, or was refused. */
  async settled(): Promise<void> {
    await this.#saving;
  }

  /**
   * Tries to write what the disk refused.
   * @param over sets aside a journal that another program has put in the place of ours, and writes ours anew
   */
  async save({ over = false } = {}): Promise<Keeping> {
    if (this.#readOnly !== null) return this.keeping;
    if (over && this.keeping.failure?.details['reason'] === 'journal-replaced') {
      const { folder, clock } = this.#options;
      const { files, journal, root } = folder;
      await onDisk(journal, async () => {
        const aside = join(root, 'damaged');
        await files.makeFolder(aside);
        await files.rename(journal, join(aside, `journal-${clock.now().replaceAll(':', '-')}.jsonl`));
      });
    }
    await this.#saves?.attempt();
    return this.keeping;
  }

  /** Gives up trying by itself. */
  stop(): void {
    this.#saves?.stop();
  }

  /** All that is not in every snapshot is in memory. A folder without the workspace's own file is not ours any more. */
  async #renewJournal({ journal }: Pen, before: number): Promise<boolean> {
    const { folder, log } = this.#options;
    await folder.files.facts(folder.database);
    await journal.recreate(log.recent.filter(({ seq }) => seq < before));
    return true;
  }

  /** Another program has the lock now: what is not written yet stays in memory. */
  #becomeReadOnly(error: AppError): void {
    this.#readOnly = error;
    this.stop();
    this.#tell();
  }

  #tell(): void {
    this.listeners.tell(this.keeping);
  }
}
