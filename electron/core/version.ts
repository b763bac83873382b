import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

/** The package's folder: `dist/main` of a build and this folder of the source lie equally deep in it. */
const root = path.join(import.meta.dirname, '../..');

/** Slantwise's version, as the package states it. */
export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}
