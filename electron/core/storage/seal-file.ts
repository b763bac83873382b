import * as z from 'zod';
import type { AppError } from '../../../shared/errors.ts';
import { Instant } from '../../../shared/schema/ids.ts';
import type { FileLayer } from './file-layer.ts';
import { SnapshotFile } from './snapshot-file.ts';

const SealData = z.strictObject({ at: Instant });

export interface Seal {
  /** The journal reaches this far at least. */
  readonly seq: number;
  /** When that was known; null when there is no seal. */
  readonly at: string | null;
  readonly findings: readonly AppError[];
}

/**
 * How far the journal reached when Slantwise last looked back on it, in a file of its own: lines that are cut off a
 * journal's end at a line's end leave no trace in the journal itself.
 */
export class SealFile {
  readonly #file: SnapshotFile<z.infer<typeof SealData>>;

  constructor(files: FileLayer, path: string) {
    this.#file = new SnapshotFile(files, path, 'slantwise-seal', SealData);
  }

  async read(): Promise<Seal> {
    const current = await this.#file.read();
    if (current.ok && current.value !== null)
      return { seq: current.value.seq, at: current.value.data.at, findings: [] };
    const previous = await this.#file.read(this.#file.previousPath);
    const findings = current.ok ? [] : [current.error];
    return previous.ok && previous.value !== null
      ? { seq: previous.value.seq, at: previous.value.data.at, findings }
      : { seq: 0, at: null, findings };
  }

  /** The seal before this one, as it is. */
  readPrevious(): ReturnType<SnapshotFile<z.infer<typeof SealData>>['read']> {
    return this.#file.read(this.#file.previousPath);
  }

  async write(seq: number, at: string): Promise<void> {
    await this.#file.write({ seq, data: { at } });
  }
}
