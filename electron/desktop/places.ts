import { homedir } from 'node:os';
import path from 'node:path';
import { dataFolder, defaultWorkspace } from '../core/data-folder.ts';

/** `dist/main`, on the disk or in the application's archive. */
const here = import.meta.dirname;

/** The preload script, built beside this module. */
export const preloadScript = path.join(here, 'preload.cjs');
export const pageFolder = path.join(here, '../renderer');
export const samplesFolder = path.join(here, '../../fixtures');

/** The workspace that opens when the command line names none. */
export function usualWorkspace(): string {
  const { platform, env } = process;
  return defaultWorkspace(dataFolder({ platform, env, home: homedir() }));
}
