import { homedir } from 'node:os';
import { dataFolder } from '../core/data-folder.ts';

/** Slantwise's folder for this user; it may be missing. */
export function ownDataFolder(): string {
  const { platform, env } = process;
  return dataFolder({ platform, env, home: homedir() });
}
