import { dirname } from 'node:path';
import { disk } from './disk.ts';
import type { FileLayer } from './file-layer.ts';
import { hasCode, isMissing } from './storage-failure.ts';

export interface DurableWrite {
  /** Where the content before is kept, if it is to be kept. */
  readonly previous?: string;
  /** `0o600` for the analyst alone; what is made to be passed on is left to the system's mask. */
  readonly mode?: number;
  readonly files?: FileLayer;
  /** Whoever writes several files into a folder syncs it once, behind them. */
  readonly syncsFolder?: boolean;
}

/** Bytes after which a large file is synced in between: a journal's sync must not wait for all of it at the end. */
const SYNC_AFTER = 4 * 1024 * 1024;

/**
 * Replaces a file so that, whenever the power goes, either the old or the new content is there whole:
 * temporary file, fsync, rename, fsync of the folder.
 * @param content in one piece, or in pieces that follow each other
 */
export async function writeDurably(
  path: string,
  content: string | Uint8Array | readonly Uint8Array[],
  { previous, mode = 0o600, files = disk, syncsFolder = true }: DurableWrite = {},
): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = await files.open(temporary, 'replace', mode);
    try {
      const whole = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      let unsynced = 0;
      for (const piece of whole instanceof Uint8Array ? [whole] : whole) {
        await file.write(piece);
        unsynced += piece.length;
        if (unsynced < SYNC_AFTER) continue;
        await file.datasync();
        unsynced = 0;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    if (previous !== undefined) await keep(files, path, previous);
    await files.rename(temporary, path);
  } catch (error) {
    await files.remove(temporary).catch(() => undefined); // swept when the folder is opened again
    throw error;
  }
  if (syncsFolder) await files.syncFolder(dirname(path));
}

/**
 * Gives the file a second name, and takes that name from the content before it in one step: no moment is without either.
 */
async function keep(files: FileLayer, path: string, previous: string): Promise<void> {
  const temporary = `${previous}.${process.pid}.tmp`;
  await files.remove(temporary);
  try {
    await giveSecondName(files, path, temporary);
  } catch (error) {
    if (isMissing(error)) return; // the first write: nothing to keep
    throw error;
  }
  await files.rename(temporary, previous);
}

/** Lets a file be found under another name too; a file system without hard links makes a copy. */
export async function giveSecondName(files: FileLayer, path: string, second: string): Promise<void> {
  try {
    await files.link(path, second);
  } catch (error) {
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK')) throw error;
    await files.copy(path, second);
    const copy = await files.open(second, 'append', 0o600);
    try {
      await copy.sync();
    } finally {
      await copy.close();
    }
  }
}

/** The mode for a file that is made to be passed on. */
export const SHAREABLE = 0o666;
