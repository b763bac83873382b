import { readFile } from 'node:fs/promises';
import { DeskState, emptyDeskState } from '../../shared/api/desk-state.ts';
import { writeDurably } from './storage/durable-write.ts';
import { hasCode, isMissing } from './storage/storage-failure.ts';
import { TaskQueue } from './task-queue.ts';

/** Where the analyst was, in `desk.json`. A file that cannot be read is as good as none. */
export class DeskStateFile {
  readonly #path: string;
  readonly #queue = new TaskQueue();
  current: DeskState = emptyDeskState;

  constructor(path: string) {
    this.#path = path;
  }

  async read(): Promise<DeskState> {
    try {
      // A file from an older Slantwise lacks what has been added since.
      const kept = Object(JSON.parse(await readFile(this.#path, 'utf8'))) as object;
      const state = DeskState.safeParse({ ...emptyDeskState, ...kept });
      if (state.success) this.current = state.data;
    } catch (error) {
      if (!isMissing(error) && !hasCode(error, 'EACCES') && !(error instanceof SyntaxError)) throw error;
    }
    return this.current;
  }

  async write(state: DeskState): Promise<void> {
    this.current = state;
    await this.#queue.run(() => writeDurably(this.#path, JSON.stringify(state)));
  }

  /** Waits for what is being written. */
  async settled(): Promise<void> {
    await this.#queue.run(() => Promise.resolve());
  }
}
