import { existsSync } from 'node:fs';

/**
 * Where a worker begins: `new Worker(workerEntry('export-worker'))` runs `core/workers/export-worker.ts`.
 *
 * The same call works from source (this module is then a `.ts` beside the worker's, which Node runs by stripping its
 * types) and bundled (this module is then part of a `.js` in `dist/main/`, and the build has put `export-worker.js` beside
 * it: every `core/workers/NAME-worker.ts` is an entry of its own).
 *
 * @throws if there is no such worker, with the address that was tried.
 */
export function workerEntry(name: `${string}-worker`): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const entry = new URL(`./${name}.${extension}`, import.meta.url);
  if (!existsSync(entry)) throw new Error(`There is no worker at ${entry.pathname}`);
  return entry;
}
