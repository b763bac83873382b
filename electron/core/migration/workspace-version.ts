import { fail, type AppError } from '../../../shared/errors.ts';
import { SCHEMA_VERSION } from '../../../shared/schema/tables.ts';
import type { FileLayer } from '../storage/file-layer.ts';
import { LONGEST_HEAD, openSnapshot, versionSaid } from '../storage/snapshot-file.ts';
import { isMissing } from '../storage/storage-failure.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';

/** Whether a workspace's own file is sound, and of an older version. */
export async function isOlder(files: FileLayer, database: string): Promise<boolean> {
  const version = await versionOf(files, database);
  return version !== null && version < SCHEMA_VERSION;
}

/**
 * The version of a workspace's files: that of `workspace.json`, or of the copy before it; the present one when there is
 * none, or neither is sound.
 */
export async function workspaceVersion({ files, database }: WorkspaceFolder): Promise<number> {
  const own = await versionOf(files, database);
  return own ?? (await versionOf(files, database.replace(/\.json$/, '.previous.json'))) ?? SCHEMA_VERSION;
}

/** What stands in the way of a file that a newer Slantwise wrote. */
export function tooNew(path: string, version: number): { readonly ok: false; readonly error: AppError } {
  return fail('too-new', `${path} was written by a newer Slantwise; nothing was changed.`, { path, version });
}

async function versionOf(files: FileLayer, path: string): Promise<number | null> {
  try {
    // What says that it is of the present is read, and found sound or not, when it is opened.
    if (versionSaid(await files.read(path, LONGEST_HEAD)) === SCHEMA_VERSION) return SCHEMA_VERSION;
    const found = openSnapshot(await files.read(path), path);
    return found.ok ? found.value.version : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
