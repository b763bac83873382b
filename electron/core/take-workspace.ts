import { fail, ok, type AppError, type Result } from '../../shared/errors.ts';
import type { Id } from '../../shared/schema/ids.ts';
import { SCHEMA_VERSION } from '../../shared/schema/tables.ts';
import { tooNew, workspaceVersion } from './migration/workspace-version.ts';
import { LockFile } from './storage/lock-file.ts';
import { onDisk } from './storage/storage-failure.ts';
import { makeFolders, workspaceFolder } from './workspace-folder.ts';
import type { WorkspaceOptions } from './workspace-options.ts';
import { readParts, type Parts } from './workspace-parts.ts';

/** A workspace that was read, and whose it is to write. */
export interface TakenWorkspace {
  readonly parts: Parts;
  /** The workspace's first analyst. */
  readonly analystId: Id;
  /** Who else has it, as `locked` tells it, where it is only read. */
  readonly readOnly: AppError | null;
}

/** Takes the lock of a workspace and reads it, made if the folder has none. */
export async function takeWorkspace(dir: string, options: WorkspaceOptions): Promise<Result<TakenWorkspace>> {
  const folder = workspaceFolder(dir, options.files);
  const { clock, takeFrom } = options;
  const version = await onDisk(folder.database, () => workspaceVersion(folder));
  if (!version.ok) return version;
  if (version.value > SCHEMA_VERSION) return tooNew(folder.database, version.value);
  const made = await onDisk(folder.root, () => makeFolders(folder));
  if (!made.ok) return made;
  const lock = await LockFile.take(folder.files, folder.lock, clock.now(), takeFrom);
  // What is of an older version cannot be read without being written anew.
  const isReadable = options.orReadOnly === true && version.value === SCHEMA_VERSION;
  if (!lock.ok && !(isReadable && lock.error.code === 'locked')) return lock;
  const held = lock.ok ? lock.value : null;
  const parts = await onDisk(folder.root, () => readParts(folder, held, options));
  if (!parts.ok) {
    await held?.release();
    return parts;
  }
  const analyst = parts.value.state.values('analysts')[Symbol.iterator]().next();
  if (analyst.done === true) {
    await held?.release();
    return fail('corrupt', `${folder.database} names no analyst.`, { path: folder.database });
  }
  return ok({ parts: parts.value, analystId: analyst.value.id, readOnly: lock.ok ? null : lock.error });
}
