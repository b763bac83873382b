import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { dataFolder } from '../core/data-folder.ts';

/** The clone's or the package's folder: `dist/main` of a build and this folder of the source lie equally deep in it. */
const root = path.join(import.meta.dirname, '../..');

/** The built page. */
export const pageFolder = path.join(root, 'dist/renderer');
export const samplesFolder = path.join(root, 'fixtures');

export function version(): string {
  return z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))).version;
}

/** Slantwise's folder for this user. */
export function ownDataFolder(): string {
  const { platform, env } = process;
  return dataFolder({ platform, env, home: homedir() });
}
