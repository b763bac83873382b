import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppError } from '../../shared/errors.ts';
import { FOLDER_DEPTH, isClutter } from '../../shared/import/folder.ts';
import { onDisk } from './storage/storage-failure.ts';

/** A file in a folder, by its way from there with `/` between folders; or why a part of it could not be looked into. */
export type FolderEntry =
  { readonly name: string; readonly path: string } | { readonly name: string; readonly error: AppError };

/**
 * The files of a folder and of the folders in it, by name. Clutter is passed over; so are links, which may lead
 * anywhere.
 * @param name what the folder is called in the names of its files
 * @returns one file more than `most` when there are more
 */
export async function filesOfFolder(
  path: string,
  name: string,
  most: number,
): Promise<readonly FolderEntry[]> {
  const found: FolderEntry[] = [];
  const lookInto = async (folder: string, way: string, depth: number): Promise<void> => {
    const listed = await onDisk(folder, () => readdir(folder, { withFileTypes: true }));
    if (!listed.ok) {
      found.push({ name: way, error: listed.error });
      return;
    }
    const siblings = new Set(listed.value.map((entry) => entry.name));
    const entries = listed.value
      .filter((entry) => !isClutter(entry.name, siblings))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (found.length > most) return;
      const inside = { name: `${way}/${entry.name}`, path: join(folder, entry.name) };
      if (entry.isFile()) found.push(inside);
      else if (entry.isDirectory() && depth > 0) await lookInto(inside.path, inside.name, depth - 1);
    }
  };
  await lookInto(path, name, FOLDER_DEPTH);
  return found;
}
