import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { built } from '../../electron/launch/places.mjs';

/**
 * Stands for electron/core/workers/worker-entry.ts where the build is of the source as it is: the thread begins in the
 * file that people run, which takes a third of the time that its many files of source take.
 */
export function workerEntry(name: `${string}-worker`): URL {
  return pathToFileURL(path.join(built, 'main', `${name}.js`));
}
