import { join } from 'node:path';
import type { Backup } from '../../../shared/api/backup.ts';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import { filesOfKept, listKept } from '../migration/kept-versions.ts';
import { onDisk } from '../storage/storage-failure.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import { listBackups, packOnDisk } from './backup-shelf.ts';
import { PACK_VERSION } from './pack-format.ts';
import { packBytes } from './write-pack.ts';

/** Everything in a workspace's folder that can take the place of the present: its backups, and what older versions left. */
export async function listRestorable(folder: WorkspaceFolder): Promise<Result<readonly Backup[]>> {
  return onDisk(folder.root, async () =>
    [...(await listBackups(folder)), ...(await listKept(folder))].sort((a, b) => (a.at < b.at ? 1 : -1)),
  );
}

/** The bytes of one of them, as a copy of a workspace. @returns `not-found` when there is none of that name */
export async function openRestorable(
  folder: WorkspaceFolder,
  name: string,
): Promise<Result<AsyncIterable<Uint8Array>>> {
  const listed = await listRestorable(folder);
  if (!listed.ok) return listed;
  const found = listed.value.find((backup) => backup.name === name);
  if (found === undefined) return fail('not-found', `There is no backup “${name}”.`, { reason: 'no-backup' });
  if (found.keptFrom === undefined) return ok(packOnDisk(folder, join(folder.backups, name)));
  const { seq, at } = found;
  const head = { format: 'slantwise-pack', version: PACK_VERSION, seq, at, name } as const;
  return ok(packBytes(head, filesOfKept(folder, name)));
}
