// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { built, root } from './places.mjs';

/** Whatever the build reads. The launch scripts are not part of it. */
const sources = ['package-lock.json', 'shared', 'electron', 'renderer'];
const apart = new Set([path.join('electron', 'launch')]);

const stampFile = 'source-stamp';

/** @returns {string} a checksum of all source: names and contents, so that neither clock nor checkout deceives it */
export function sourceStamp() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((place) => filesIn(place)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @returns {string | null} the stamp of the source that the present build was made from */
export function builtStamp() {
  try {
    return readFileSync(path.join(built, stampFile), 'utf8');
  } catch {
    return null;
  }
}

/**
 * @param {string} folder a finished build
 * @param {string} stamp
 */
export async function writeStamp(folder, stamp) {
  await writeFile(path.join(folder, stampFile), stamp);
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesIn(place) {
  if (apart.has(place)) return [];
  if (path.extname(place) !== '') return [place];
  return readdirSync(path.join(root, place), { withFileTypes: true }).flatMap((entry) => {
    const inside = path.join(place, entry.name);
    return entry.isDirectory() ? filesIn(inside) : [inside];
  });
}
