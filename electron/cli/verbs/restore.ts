import { resolve } from 'node:path';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import { packOnDisk } from '../../core/backups/backup-shelf.ts';
import { listRestorable, openRestorable } from '../../core/backups/restorable.ts';
import { restoreClosed } from '../../core/backups/restore-closed.ts';
import { onDisk } from '../../core/storage/storage-failure.ts';
import { userName } from '../../core/user-name.ts';
import type { WorkspaceFolder } from '../../core/workspace-folder.ts';
import type { FilesVerb } from '../verb.ts';

/** Puts a backup, or a workspace that was saved as one file, in the place of the present. */
export const restoreVerb: FilesVerb = {
  usage: 'restore latest|BACKUP|FILE',
  summary:
    'put a backup, or a workspace saved as one file, in the place of the present, which is backed up first',
  operands: { least: 1, most: 1 },
  options: {},
  planOnFiles: ({ operands: [meant = ''] }) =>
    ok(async ({ folder, clock, job, cwd }) => {
      const found = await find(folder, meant, cwd);
      if (!found.ok) return found;
      const beginning = { clock, analystName: userName() };
      const restored = await onDisk(folder.root, () => restoreClosed(folder, found.value, beginning, job));
      if (!restored.ok) return restored;
      if (!restored.value.ok) return restored.value;
      const { head, present, keptIn } = restored.value.value;
      const before =
        present === null
          ? `The files that were there are in ${keptIn}.`
          : `What was there is ${present.name}.`;
      return ok({
        exit: 'done',
        data: restored.value.value,
        text: () => `Restored “${head.name}” as of ${head.at}. ${before}`,
      });
    }),
};

/** A backup by its name or its start, the newest one, or a file anywhere. */
async function find(
  folder: WorkspaceFolder,
  meant: string,
  cwd: string,
): Promise<Result<AsyncIterable<Uint8Array>>> {
  const listed = await listRestorable(folder);
  const backups = listed.ok ? listed.value : [];
  const [first, second] =
    meant === 'latest'
      ? backups.filter(({ keptFrom }) => keptFrom === undefined).slice(0, 1)
      : backups.filter(({ name }) => name.startsWith(meant));
  if (first !== undefined && second === undefined) return openRestorable(folder, first.name);
  if (second !== undefined)
    return fail('conflict', `Several backups start with “${meant}”; give more of its name.`);
  if (meant === 'latest') return fail('not-found', 'There is no backup yet.');
  const path = resolve(cwd, meant);
  const there = await onDisk(path, () => folder.files.facts(path));
  return there.ok
    ? ok(packOnDisk(folder, path))
    : fail('not-found', `There is no backup and no file “${meant}”.`, { path });
}
