import { copyFile, link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isMissing } from './storage-failure.ts';

export interface DurableWrite {
  /** Where the content before is kept, if it is to be kept. */
  readonly previous?: string;
  /** `0o600` for the analyst alone; what is made to be passed on is left to the system's mask. */
  readonly mode?: number;
}

/**
 * Replaces a file so that, whenever the power goes, either the old or the new content is there whole:
 * temporary file, fsync, rename, fsync of the folder.
 * @param content in one piece, or in pieces that follow each other
 */
export async function writeDurably(
  path: string,
  content: string | Uint8Array | readonly Uint8Array[],
  { previous, mode = 0o600 }: DurableWrite = {},
): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(temporary, 'w', mode);
    try {
      const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
      for (const piece of pieces) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    if (previous !== undefined) await keep(path, previous);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Gives the file a second name; the first one stays, so that no moment is without it. */
async function keep(path: string, previous: string): Promise<void> {
  await rm(previous, { force: true });
  try {
    await link(path, previous);
  } catch (error) {
    if (isMissing(error)) return; // the first write: nothing to keep
    await copyFile(path, previous); // a file system without hard links
  }
}

/** Makes names that were made or removed in a folder last. Windows has no such call and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** The mode for a file that is made to be passed on. */
export const SHAREABLE = 0o666;
