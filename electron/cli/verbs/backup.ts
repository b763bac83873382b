import { resolve } from 'node:path';
import { ok } from '../../../shared/errors.ts';
import { makeBackup, saveCopy } from '../../core/backups/backup-shelf.ts';
import { PACK_EXTENSION } from '../../core/backups/pack-format.ts';
import { listRestorable } from '../../core/backups/restorable.ts';
import { byteCount } from '../byte-count.ts';
import { count } from '../count.ts';
import { table } from '../table.ts';
import type { Verb, Work } from '../verb.ts';

/** A dated backup in the workspace's folder, the whole workspace as one file, or what backups there are. */
export const backupVerb: Verb = {
  usage: 'backup',
  summary: 'back the workspace up, save it as one file, or list its backups',
  readsOnly: true,
  operands: { least: 0, most: 0 },
  options: {
    out: { value: 'FILE', summary: `the whole workspace as one file: NAME${PACK_EXTENSION}` },
    list: { value: null, summary: 'list the backups, newest first' },
  },
  plan: ({ value, has }) => {
    const out = value('out');
    return ok(has('list') ? list : out === undefined ? make : copyTo(out));
  },
};

const list: Work = async ({ workspace }) => {
  const listed = await listRestorable(workspace.folder);
  if (!listed.ok) return listed;
  return ok({
    exit: 'done',
    data: { backups: listed.value },
    text: (style) =>
      listed.value.length === 0
        ? 'There are no backups yet: slantwise backup makes one.'
        : table<(typeof listed.value)[number]>(
            [
              {
                heading: 'MADE',
                cell: ({ at, keptFrom }) => (keptFrom === undefined ? at : `${at}, version ${keptFrom}`),
              },
              { heading: 'STEPS', align: 'right', cell: ({ seq }) => String(seq) },
              { heading: 'SIZE', align: 'right', cell: ({ bytes }) => byteCount(bytes) },
              { heading: 'NAME', cell: ({ name }) => name },
            ],
            listed.value,
            style,
          ),
  });
};

const make: Work = async ({ workspace }) => {
  const made = await makeBackup(workspace);
  if (!made.ok) return made;
  const { name, bytes } = made.value;
  return ok({ exit: 'done', data: made.value, text: () => `Backed up as ${name} (${byteCount(bytes)}).` });
};

function copyTo(out: string): Work {
  return async ({ workspace, cwd }) => {
    const path = resolve(cwd, out);
    const saved = await saveCopy(workspace, path);
    if (!saved.ok) return saved;
    const { bytes, losses } = saved.value;
    return ok({
      exit: losses.length === 0 ? 'done' : 'partly',
      data: { path, ...saved.value },
      text: () => `Saved the workspace as ${path} (${byteCount(bytes)}).`,
      remarks: losses.length === 0 ? [] : [`${count(losses.length, 'article')} could not be read.`],
    });
  };
}
