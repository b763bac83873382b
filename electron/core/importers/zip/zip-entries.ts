import { unzipSync, type UnzipFileInfo } from 'fflate';
import { ok, type Result } from '../../../../shared/errors.ts';
import type { SourceFile } from '../importer.ts';
import { limits } from '../limits.ts';
import { refuse } from '../refusal.ts';

/** The names in a zip archive, from its directory: nothing is inflated. Empty when it is none that can be read. */
export function zipNames(bytes: Uint8Array): readonly string[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [];
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (names.length < limits.zipEntries) names.push(name);
        return false;
      },
    });
  } catch (error) {
    if (error instanceof Error) return []; // a directory that is torn names nothing
    throw error;
  }
  return names;
}

/**
 * Inflates the entries of a zip archive that are wanted, by name. What an entry says of its size is checked before it
 * is inflated, and no entry gets more room than it asked for: a bomb costs nothing.
 * @returns `format`: `damaged` when it cannot be inflated, `too-large` when it would grow beyond all measure
 */
export function unzip(
  { name, bytes }: SourceFile,
  wanted: (entry: string) => boolean,
): Result<ReadonlyMap<string, Uint8Array>> {
  let total = 0;
  let count = 0;
  let refused = false;
  const filter = (entry: UnzipFileInfo): boolean => {
    count++;
    if (refused || !wanted(entry.name)) return false;
    total += entry.originalSize;
    refused = count > limits.zipEntries || total > limits.inflatedBytes || isBomb(entry);
    return !refused;
  };
  try {
    const entries = unzipSync(bytes, { filter });
    if (refused) return refuse(name, 'too-large', 'holds more, unpacked, than any article');
    return ok(new Map(Object.entries(entries)));
  } catch (error) {
    if (error instanceof Error) return refuse(name, 'damaged', 'is damaged: it cannot be unpacked');
    throw error;
  }
}

/** Markup shrinks to a twentieth, tables of blanks to a hundredth; what shrinks further was made to. */
function isBomb({ size, originalSize }: UnzipFileInfo): boolean {
  return originalSize > 2 ** 20 && originalSize > 400 * size;
}
