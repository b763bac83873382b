import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work between two looks at what else is to be done, unless something else is said. */
const SLICE = 4;

/** Long work on the thread of the desk, cut into slices: whoever waits gets a turn after each. */
export class Slices {
  readonly #length: number;
  #began = performance.now();

  /** @param length of a slice, in milliseconds */
  constructor(length = SLICE) {
    this.#length = length;
  }

  /** Whether the slice is over, and it is time to `pause`. */
  get isOver(): boolean {
    return performance.now() - this.#began >= this.#length;
  }

  /** Lets others have their turn. */
  async pause(): Promise<void> {
    await setImmediate();
    this.#began = performance.now();
  }
}

/**
 * Goes through the steps of work, slice by slice; what it works on must stay what it is in between.
 * @param signal when it is given up, the work ends at the next pause
 * @returns null then
 */
export async function inSlices<R>(steps: Generator<unknown, R>): Promise<R>;
export async function inSlices<R>(steps: Generator<unknown, R>, signal: AbortSignal): Promise<R | null>;
export async function inSlices<R>(steps: Generator<unknown, R>, signal?: AbortSignal): Promise<R | null> {
  const slices = new Slices();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (!slices.isOver) continue;
    await slices.pause();
    if (signal?.aborted === true) return null;
  }
}
