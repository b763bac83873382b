import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { Clock, Id } from '../../../shared/schema/ids.ts';
import { TaskQueue } from '../task-queue.ts';
import { OpenBundle } from './open-bundle.ts';
import type { BundleFile } from './zip-reader.ts';

interface Held {
  readonly file: BundleFile;
  /** Null until it could be opened. */
  open: OpenBundle | null;
  /** It is opened and closed one after another: who asks twice opens it once, and what is put away stays closed. */
  readonly turns: TaskQueue;
}

/** Files that stay open at most: an analyst looks at one after another. */
const MOST = 4;

/** The bundles that analysts are looking at, from the choice of the file to the merge. */
export class BundleShelf {
  readonly #clock: Clock;
  readonly #held = new Map<Id, Held>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @returns the id that it is asked for by; the one that was put here longest ago makes room */
  async put(file: BundleFile): Promise<Id> {
    const [oldest] = this.#held.keys();
    if (oldest !== undefined && this.#held.size >= MOST) await this.putAway(oldest);
    const id = this.#clock.newId();
    this.#held.set(id, { file, open: null, turns: new TaskQueue() });
    return id;
  }

  /** What the file is called, for people. */
  nameOf(id: Id): string {
    return this.#held.get(id)?.file.name ?? '';
  }

  /** @returns `not-found` when it was put away, `format` with a `BundleRefusal` as its reason, or what the disk said */
  async open(id: Id, passphrase: string | null = null): Promise<Result<OpenBundle>> {
    const held = this.#held.get(id);
    if (held === undefined) return fail('not-found', 'This bundle was put away. Choose its file again.');
    return held.turns.run(async () => {
      if (held.open !== null) return ok(held.open);
      const opened = await OpenBundle.open(held.file, passphrase);
      if (opened.ok) held.open = opened.value;
      return opened;
    });
  }

  async putAway(id: Id): Promise<void> {
    const held = this.#held.get(id);
    this.#held.delete(id);
    await held?.turns.run(() => held.open?.close());
  }

  async clear(): Promise<void> {
    for (const id of [...this.#held.keys()]) await this.putAway(id);
  }
}
