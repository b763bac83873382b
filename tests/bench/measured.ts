import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What a piece of work took, in milliseconds. */
export interface Measured {
  readonly wall: number;
  /** Of all threads of the process. */
  readonly processor: number;
  /** The longest that anybody else had to wait for a turn on the main thread. */
  readonly heldUp: number;
}

export async function measured(work: () => Promise<void>): Promise<Measured> {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  const before = process.cpuUsage();
  const began = performance.now();
  await work();
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  delay.disable();
  return { wall, processor: (user + system) / 1000, heldUp: delay.max / 1e6 };
}
