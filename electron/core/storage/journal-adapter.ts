import type { Adapter } from 'lowdb';
import { fail } from '../../../shared/errors.ts';
import type { Snapshot, SnapshotFile } from './snapshot-file.ts';
import { StorageFailure } from './storage-failure.ts';

/**
 * Applies what came after a snapshot. The last snapshot misses nothing that was put away from the
 * journal, for the journal is put away only when every snapshot is written; an older one needs the archive.
 */
export type Replay<T> = (snapshot: Snapshot<T>, from: 'journal' | 'archive') => Promise<Snapshot<T>>;

/**
 * lowdb's adapter over a snapshot and the journal: reading gives the snapshot with every later change
 * applied, writing makes a new snapshot. Between two snapshots the journal alone is written.
 * A snapshot that cannot be used gives way to the one before it, as long as the journal and its archive
 * hold what came after.
 */
export class JournalAdapter<T extends object> implements Adapter<Snapshot<T>> {
  readonly #file: SnapshotFile<T>;
  readonly #replay: Replay<T>;
  readonly #syncsFolder: boolean;
  readonly #onFallback: (failure: StorageFailure) => void;

  /** @param syncsFolder false where whoever writes several files syncs the folder behind them */
  constructor(
    file: SnapshotFile<T>,
    replay: Replay<T>,
    onFallback: (failure: StorageFailure) => void,
    syncsFolder = true,
  ) {
    this.#syncsFolder = syncsFolder;
    this.#file = file;
    this.#replay = replay;
    this.#onFallback = onFallback;
  }

  async read(): Promise<Snapshot<T> | null> {
    const current = await this.#file.read();
    if (current.ok && current.value !== null) return this.#replay(current.value, 'journal');
    const previous = await this.#file.read(this.#file.previousPath);
    if (previous.ok && previous.value !== null) {
      if (!current.ok) {
        if (current.error.code === 'too-new') throw new StorageFailure(current.error);
        this.#onFallback(new StorageFailure(current.error));
      } else {
        const { path } = this.#file;
        this.#onFallback(
          new StorageFailure(fail('corrupt', `${path} is missing.`, { path, reason: 'damaged-file' }).error),
        );
      }
      return this.#replay(previous.value, 'archive');
    }
    if (!current.ok) throw new StorageFailure(current.error);
    return null;
  }

  async write(snapshot: Snapshot<T>): Promise<void> {
    await this.#file.write(snapshot, this.#syncsFolder);
  }
}
