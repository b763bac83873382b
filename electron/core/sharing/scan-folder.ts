import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppError } from '../../../shared/errors.ts';
import type { Analyst } from '../../../shared/schema/analyst.ts';
import type { Instant } from '../../../shared/schema/ids.ts';
import type { FolderFile, SharedFile } from '../../../shared/sharing/folder-reading.ts';
import { BUNDLE_EXTENSION } from '../bundle/manifest.ts';
import { OpenBundle } from '../bundle/open-bundle.ts';
import { onDisk } from '../storage/storage-failure.ts';

/** A bundle in the folder whose manifest is sound. */
export interface ScannedFile extends FolderFile {
  /** With the way to it from the folder. */
  readonly name: string;
  readonly path: string;
  readonly shared: SharedFile | null;
  readonly createdBy: Analyst;
  readonly createdAt: Instant;
  readonly annotations: number;
}

/** A file that is no sound bundle, or not yet: half of it may have come. */
export interface UnreadableFile {
  readonly name: string;
  readonly error: AppError;
}

export interface Scan {
  readonly files: readonly ScannedFile[];
  readonly unreadable: readonly UnreadableFile[];
}

/** Files beyond these are not looked at. */
const MOST_FILES = 10_000;

/**
 * Looks through a shared folder and the folders in it. What sync programs keep beside people's files is hidden or has
 * another ending, and passed over; a copy that they make of a file is that file once more. A file is opened when it is
 * new, or another than at the last look.
 */
export class FolderScanner {
  readonly #known = new Map<
    string,
    { readonly facts: string; readonly found: ScannedFile | UnreadableFile }
  >();

  /** @throws what the disk says of the folder itself */
  async scan(folder: string): Promise<Scan> {
    const files: ScannedFile[] = [];
    const { names, unreadable } = await bundlesIn(folder);
    const seen = new Set<string>();
    for (const name of names) {
      seen.add(name);
      const found = await this.#look(folder, name);
      if (found === null) continue;
      if ('error' in found) unreadable.push(found);
      else files.push(found);
    }
    for (const name of this.#known.keys()) if (!seen.has(name)) this.#known.delete(name);
    return { files, unreadable };
  }

  /** @returns null when it has gone meanwhile */
  async #look(folder: string, name: string): Promise<ScannedFile | UnreadableFile | null> {
    const path = join(folder, name);
    const found = await onDisk(path, () => stat(path));
    if (!found.ok) return isGone(found.error) ? null : { name, error: found.error };
    const { size, mtimeMs, ino } = found.value;
    const facts = `${size} ${mtimeMs} ${ino}`;
    const known = this.#known.get(name);
    if (known?.facts === facts) return known.found;
    const opened = await openedAt(path, name);
    this.#known.set(name, { facts, found: opened });
    return opened;
  }
}

async function openedAt(path: string, name: string): Promise<ScannedFile | UnreadableFile> {
  const opened = await OpenBundle.open({ name, path });
  if (!opened.ok) return { name, error: opened.error };
  await opened.value.close();
  const { id, createdBy, createdAt, content, shared = null } = opened.value.manifest;
  return { name, path, bundleId: id, shared, createdBy, createdAt, annotations: content.annotations };
}

/**
 * The names of what may be bundles, in the folder and the folders in it, with the way to them. A folder in it that may
 * not be looked into, such as the `lost+found` of a disk, is told of; the others are read.
 * @throws what the disk says of the folder itself
 */
async function bundlesIn(
  folder: string,
): Promise<{ readonly names: readonly string[]; readonly unreadable: UnreadableFile[] }> {
  const names: string[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isFile()) names.push(entry.name);
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name);
    const inside = await onDisk(path, () => readdir(path, { withFileTypes: true }));
    if (inside.ok) names.push(...filesIn(entry.name, inside.value));
    else if (!isGone(inside.error)) unreadable.push({ name: entry.name, error: inside.error });
  }
  const bundles = names.filter((name) => name.endsWith(BUNDLE_EXTENSION)).sort();
  return { names: bundles.slice(0, MOST_FILES), unreadable };
}

function* filesIn(folder: string, entries: readonly Dirent[]): Iterable<string> {
  for (const entry of entries) {
    if (entry.isFile() && !entry.name.startsWith('.')) yield `${folder}/${entry.name}`;
  }
}

/** A sync program may take away what was there a moment ago. */
function isGone({ details: { reason } }: AppError): boolean {
  return reason === 'ENOENT' || reason === 'ENOTDIR';
}
