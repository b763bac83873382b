import type { Backup } from '../../../shared/api/backup.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import type { Job } from '../jobs.ts';
import { LockFile } from '../storage/lock-file.ts';
import { onDisk } from '../storage/storage-failure.ts';
import { makeFolders, type WorkspaceFolder } from '../workspace-folder.ts';
import type { Beginning } from '../workspace-parts.ts';
import { Workspace } from '../workspace.ts';
import { makeBackup } from './backup-shelf.ts';
import type { PackHead } from './pack-format.ts';
import { replaceWithStaged, unpack } from './restore.ts';

export interface Restored {
  /** What the workspace holds now. */
  readonly head: PackHead;
  /** The present as it was before; null when there was none, or it could not be opened. */
  readonly present: Backup | null;
  /** Where the files of a workspace that could not be opened lie now, relative to it; null when a backup was made. */
  readonly keptIn: string | null;
}

/**
 * Puts a copy in the place of a workspace that nobody has open. Of the present a backup is made first; where it cannot be
 * opened any more, its files are kept aside as they are.
 */
export async function restoreClosed(
  folder: WorkspaceFolder,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  beginning: Beginning,
  job: Job,
): Promise<Result<Restored>> {
  const present = await backUpPresent(folder, beginning);
  if (!present.ok) return present;
  const made = await onDisk(folder.root, () => makeFolders(folder));
  if (!made.ok) return made;
  const now = beginning.clock.now();
  const lock = await LockFile.take(folder.files, folder.lock, now);
  if (!lock.ok) return lock;
  try {
    const unpacked = await unpack(folder, bytes, (done) => job.progress(done, 0, ''));
    if (!unpacked.ok) return unpacked;
    const keptIn = present.value === null ? `damaged/${now.replaceAll(':', '-')}` : null;
    const replaced = await onDisk(folder.root, () => replaceWithStaged(folder, keptIn));
    return replaced.ok ? ok({ head: unpacked.value, present: present.value, keptIn }) : replaced;
  } finally {
    await lock.value.release();
  }
}

async function backUpPresent(
  { root, files }: WorkspaceFolder,
  beginning: Beginning,
): Promise<Result<Backup | null>> {
  const opened = await Workspace.open(root, { ...beginning, files });
  if (!opened.ok) return opened.error.code === 'corrupt' ? ok(null) : opened;
  try {
    return await makeBackup(opened.value);
  } finally {
    await opened.value.close();
  }
}
