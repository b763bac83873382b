import type { FileLayer, OpenFile } from '../../electron/core/storage/file-layer.ts';
import { refusal } from './memory-disk.ts';

/**
 * What happens at a call that alters the disk, counted from 1: it fails once, a write is cut short and fails, every call
 * fails from there on until `heal`, or the power goes.
 */
export type Fault = 'fails' | 'cut-short' | 'fails-from-here' | 'power-goes';

/** A disk that fails at one call. Reading works as long as there is power. */
export class FailingDisk implements FileLayer {
  readonly #below: FileLayer;
  readonly #at: number;
  readonly #fault: Fault;
  readonly #code: string;
  #calls = 0;
  #healed = false;

  /** @param code what the system says of a call that fails: `ENOSPC` for a full disk, `EACCES` for lost permission */
  constructor(below: FileLayer, at: number, fault: Fault, code = 'ENOSPC') {
    this.#below = below;
    this.#at = at;
    this.#fault = fault;
    this.#code = code;
  }

  /** Calls that altered the disk, or were to. */
  get calls(): number {
    return this.#calls;
  }

  get isReached(): boolean {
    return this.#calls >= this.#at;
  }

  /** There is room again. */
  heal(): void {
    this.#healed = true;
  }

  read(path: string, most?: number): Promise<Buffer> {
    return this.#look(path, () => this.#below.read(path, most));
  }
  facts(path: string): ReturnType<FileLayer['facts']> {
    return this.#look(path, () => this.#below.facts(path));
  }
  list(folder: string): Promise<readonly string[]> {
    return this.#look(folder, () => this.#below.list(folder));
  }

  async open(path: string, how: 'append' | 'replace' | 'create', mode: number): Promise<OpenFile> {
    const file = await this.#alter(path, () => this.#below.open(path, how, mode));
    return {
      write: (bytes) =>
        this.#alter(
          path,
          () => file.write(bytes),
          () => file.write(bytes.subarray(0, Math.floor(bytes.length / 2))),
        ),
      truncate: (length) => this.#alter(path, () => file.truncate(length)),
      sync: () => this.#alter(path, () => file.sync()),
      datasync: () => this.#alter(path, () => file.datasync()),
      facts: () => this.#look(path, () => file.facts()),
      close: () => file.close(),
    };
  }

  makeFolder(path: string): Promise<void> {
    return this.#alter(path, () => this.#below.makeFolder(path));
  }
  rename(from: string, to: string): Promise<void> {
    return this.#alter(from, () => this.#below.rename(from, to));
  }
  link(from: string, to: string): Promise<void> {
    return this.#alter(from, () => this.#below.link(from, to));
  }
  copy(from: string, to: string): Promise<void> {
    return this.#alter(from, () => this.#below.copy(from, to));
  }
  remove(path: string): Promise<void> {
    return this.#alter(path, () => this.#below.remove(path));
  }
  syncFolder(path: string): Promise<void> {
    return this.#alter(path, () => this.#below.syncFolder(path));
  }

  async #look<T>(path: string, work: () => Promise<T>): Promise<T> {
    if (this.#fault === 'power-goes' && this.isReached) throw refusal('EIO', path);
    return work();
  }

  async #alter<T>(path: string, work: () => Promise<T>, half?: () => Promise<void>): Promise<T> {
    this.#calls += 1;
    const lasting = this.#fault === 'power-goes' || this.#fault === 'fails-from-here';
    if (this.#healed || (lasting ? this.#calls < this.#at : this.#calls !== this.#at)) return work();
    const isFirst = this.#calls === this.#at;
    if (isFirst && this.#fault !== 'fails') await half?.();
    throw refusal(this.#fault === 'power-goes' ? 'EIO' : this.#code, path);
  }
}
