import type { Double } from '../../shared/actors/find-doubles.ts';
import type { Actor } from '../../shared/schema/actor.ts';

export interface Search {
  readonly found: Promise<readonly Double[]>;
  /** Gives the search up; `found` then never comes. */
  readonly stop: () => void;
}

/** Looks for doubles beside the page. */
export function findDoublesApart(actors: readonly Actor[]): Search {
  const worker = new Worker(new URL('./doubles-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<readonly Double[]>();
  const stop = (): void => worker.terminate();
  worker.addEventListener('message', ({ data }: MessageEvent<readonly Double[]>) => {
    stop();
    resolve(data);
  });
  worker.addEventListener('error', ({ message }) => {
    stop();
    reject(new Error(`The search for doubles failed: ${message}`));
  });
  worker.postMessage(actors);
  return { found: promise, stop };
}
