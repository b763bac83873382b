import type { SequencedChange } from '../../../shared/changes/change.ts';
import { allKept, type Keeping } from '../../../shared/api/keeping.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { JournalFile } from './journal-file.ts';
import { diskError, onDisk } from './storage-failure.ts';

export interface SaveQueueOptions {
  readonly journal: JournalFile;
  /** Told once for each change, in order: on the disk, or kept in memory because the disk refused. */
  onChange(change: SequencedChange, saved: boolean): void;
  onKeeping(keeping: Keeping): void;
  /** The journal's file is gone: makes it anew, without what waits. @returns false when that must not be */
  renewJournal(before: number): Promise<boolean>;
}

/** Milliseconds until a disk that refused is asked again by itself. */
const RETRY_AFTER = 3000;

/**
 * Changes on their way to the journal. Those that come while the disk is busy are written together, in one sync (group
 * commit). Those that the disk refuses stay here, in order, and are tried again: with the next change, every few
 * seconds, and when somebody asks.
 */
export class SaveQueue {
  readonly #options: SaveQueueOptions;
  /** Oldest first. */
  #waiting: SequencedChange[] = [];
  /** How many of the waiting ones were told of already, as kept in memory. */
  #told = 0;
  #failure: AppError | null = null;
  #writing: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: SaveQueueOptions) {
    this.#options = options;
  }

  get keeping(): Keeping {
    return this.#failure === null
      ? allKept
      : { ...allKept, unsaved: this.#waiting.length, failure: this.#failure };
  }

  /** Not on the disk yet; oldest first. */
  get waiting(): readonly SequencedChange[] {
    return this.#waiting;
  }

  /** @returns true when the change is on the disk, false when it is kept in memory for now */
  async add(change: SequencedChange): Promise<boolean> {
    this.#waiting.push(change);
    do await this.attempt();
    while (this.#failure === null && this.#isWaiting(change));
    return !this.#isWaiting(change);
  }

  /** Tries to write what waits. Never rejects for what the disk says: `keeping` tells. */
  async attempt(): Promise<void> {
    this.#writing ??= this.#drain().finally(() => (this.#writing = null));
    await this.#writing;
  }

  /** Gives up trying by itself. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #isWaiting({ seq }: SequencedChange): boolean {
    const [first] = this.#waiting;
    return first !== undefined && first.seq <= seq;
  }

  async #drain(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#waiting.length > 0) {
      const group = [...this.#waiting];
      try {
        await this.#options.journal.append(group);
      } catch (error) {
        const failure = diskError(error, this.#options.journal.path);
        if (failure.details['reason'] === 'journal-gone' && (await this.#renewed())) continue;
        this.#keep(failure);
        return;
      }
      const unknown = group.slice(this.#told);
      this.#waiting = this.#waiting.slice(group.length);
      this.#told = 0;
      if (this.#failure !== null) {
        this.#failure = null;
        this.#options.onKeeping(allKept);
      }
      for (const change of unknown) this.#options.onChange(change, true);
    }
  }

  async #renewed(): Promise<boolean> {
    const [first] = this.#waiting;
    if (first === undefined) return false;
    const { journal, renewJournal } = this.#options;
    const renewed = await onDisk(journal.path, () => renewJournal(first.seq));
    return renewed.ok && renewed.value;
  }

  #keep(failure: AppError): void {
    this.#failure = failure;
    const unknown = this.#waiting.slice(this.#told);
    this.#told = this.#waiting.length;
    this.#options.onKeeping(this.keeping);
    for (const change of unknown) this.#options.onChange(change, false);
    this.#timer = setTimeout(() => void this.attempt(), RETRY_AFTER).unref();
  }
}
