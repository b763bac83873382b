import { join } from 'node:path';
import type { Migrated } from '../../../shared/api/migrated.ts';
import { SCHEMA_VERSION } from '../../../shared/schema/tables.ts';
import { replaceWithStaged } from '../backups/restore.ts';
import { beginStaging, stagedFolder, stageFile, syncStaged } from '../backups/staged-copy.ts';
import { StorageFailure } from '../storage/storage-failure.ts';
import { workspaceFile } from '../storage/workspace-database.ts';
import { workspaceFolder, type WorkspaceFolder } from '../workspace-folder.ts';
import { countAnew } from './count-anew.ts';
import { nameForKept } from './kept-versions.ts';
import { upgradedFile } from './upgrade-file.ts';
import { filesOf } from './workspace-files.ts';
import { workspaceVersion } from './workspace-version.ts';

/**
 * Brings the files of a workspace of an older version to the present one. They are written anew beside the old ones, all
 * of them, and take their place in one step that a start after a power cut carries to its end; the old ones are kept,
 * untouched, in a dated folder of `older/`. Only for whoever holds the lock.
 * @param now an ISO 8601 instant
 * @returns null when there was nothing to do
 * @throws what the disk said; then nothing was changed
 */
export async function migrate(folder: WorkspaceFolder, now: string): Promise<Migrated | null> {
  const from = await workspaceVersion(folder);
  if (from >= SCHEMA_VERSION) return null;
  await beginStaging(folder);
  try {
    for (const file of await filesOf(folder)) {
      const bytes = await folder.files.read(join(folder.root, file));
      await stageFile(folder, { file, bytes: await upgradedFile(file, bytes, from) });
    }
    await countStaged(folder);
    await syncStaged(folder);
  } catch (error) {
    await folder.files.remove(stagedFolder(folder)).catch(() => undefined); // what failed before is what is told
    throw error;
  }
  const keptIn = nameForKept(now, from);
  await replaceWithStaged(folder, keptIn);
  return { from, keptIn };
}

/**
 * What is counted is no part of a step. The copy before gets the same content: its own counts would be of another time.
 * @throws `corrupt` when the steps have not made a workspace of it
 */
async function countStaged(folder: WorkspaceFolder): Promise<void> {
  const staged = workspaceFolder(stagedFolder(folder), folder.files);
  const file = workspaceFile(staged.files, staged.database);
  const current = await file.read();
  const read = current.ok && current.value !== null ? current : await file.read(file.previousPath);
  if (!read.ok) throw new StorageFailure(read.error);
  if (read.value === null) throw new Error('The version was found in a file that is not there.');
  const { seq } = read.value;
  const bytes = Buffer.concat(await file.bytesOf({ seq, data: await countAnew(staged, read.value) }));
  for (const name of ['workspace.json', 'workspace.previous.json'])
    await stageFile(folder, { file: name, bytes });
}
