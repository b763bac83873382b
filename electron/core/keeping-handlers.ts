import { basename } from 'node:path';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { Backup } from '../../shared/api/backup.ts';
import type { RepairReport } from '../../shared/api/repair.ts';
import { lossOfThings } from '../../shared/losses/loss.ts';
import { BACKUPS_LIMIT, copyInMemory, makeBackup, packOnDisk, saveCopy } from './backups/backup-shelf.ts';
import { PACK_MEDIA_TYPE } from './backups/pack-format.ts';
import { listRestorable, openRestorable } from './backups/restorable.ts';
import { replaceWithStaged, unpack } from './backups/restore.ts';
import type { Handlers } from './dispatch.ts';
import type { Grants } from './grants.ts';
import type { Core } from './core.ts';
import { sourceOf } from './import-files.ts';
import type { Job } from './jobs.ts';
import { repair } from './repair/repair.ts';
import { onDisk } from './storage/storage-failure.ts';

type KeepingHandlers = Pick<
  Handlers,
  | 'desk.save'
  | 'desk.takeOver'
  | 'desk.repair'
  | 'rescue.bringBack'
  | 'rescue.discard'
  | 'copy.save'
  | 'backup.list'
  | 'backup.make'
  | 'backup.restore'
>;

/** What the desk can be asked about its files: whether they are safe, and what to do when they are not. */
export function keepingHandlers(
  { workspace, shell, jobs, renew, rescue, clock }: Core,
  grants: Grants,
): KeepingHandlers {
  const { folder } = workspace;

  async function restore(
    bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    job: Job,
  ): Promise<Result<null>> {
    const { readOnly } = workspace.keeping;
    if (readOnly !== null) return { ok: false, error: readOnly };
    const unpacked = await unpack(folder, bytes, (done) => job.progress(done, 0, ''));
    if (!unpacked.ok) return unpacked;
    for (let last = -1; last !== workspace.seq;) {
      const present = await makeBackup(workspace); // again, if somebody worked on meanwhile
      if (!present.ok) return present;
      last = present.value.seq;
    }
    return renew((closed) =>
      onDisk(closed.root, async () => {
        await replaceWithStaged(closed, null);
        return null;
      }),
    );
  }

  return {
    'desk.save': async ({ over }) => ok(await workspace.save({ over })),

    'desk.takeOver': async () => {
      const { reason, key } = workspace.keeping.readOnly?.details ?? {};
      if (reason !== 'open-elsewhere-silent' || typeof key !== 'string')
        return fail('conflict', 'The workspace cannot be taken over.', { reason: 'no-take-over' });
      return renew(() => Promise.resolve(ok(null)), key);
    },

    'desk.repair': ({ jobId }) => {
      const work = async (job: Job): Promise<Result<RepairReport>> => {
        let report: Result<RepairReport> = fail('locked', 'The workspace is in use.');
        const renewed = await renew(async (closed) => {
          report = await repair(closed, { clock, analystId: workspace.analystId }, job);
          return report.ok ? ok(null) : report;
        });
        return renewed.ok ? report : renewed;
      };
      return jobs.run(jobId, work, { outlivesDesk: true });
    },

    'rescue.bringBack': () => rescue.bringBack(),

    'rescue.discard': async () => {
      await rescue.discard();
      return ok(null);
    },

    'copy.save': async ({ grant }) => {
      const target = grants.take(grant, 'write');
      if (!target.ok) return target;
      const { destination } = target.value;
      if (destination.kind === 'download') {
        const { content, losses } = await copyInMemory(workspace);
        const { name } = destination;
        const download = shell.offerDownload({ name, mediaType: PACK_MEDIA_TYPE, bytes: content });
        return ok({
          name,
          bytes: content.length,
          path: null,
          download,
          losses: lossOfThings('articles-unreadable', losses),
        });
      }
      const { path } = destination;
      const saved = await saveCopy(workspace, path);
      if (!saved.ok) return saved;
      grants.give({ type: 'reveal', path }, grant);
      return ok({
        name: basename(path),
        bytes: saved.value.bytes,
        path,
        download: null,
        losses: lossOfThings('articles-unreadable', saved.value.losses),
      });
    },

    'backup.list': async () => {
      const listed = await listRestorable(folder);
      return listed.ok ? ok({ backups: listed.value, limit: BACKUPS_LIMIT }) : listed;
    },

    'backup.make': (): Promise<Result<Backup>> => makeBackup(workspace),

    'backup.restore': ({ jobId, from }) =>
      jobs.run(jobId, async (job) => {
        if ('file' in from) {
          const path = 'grant' in from.file ? grants.take(from.file.grant, 'read') : null;
          if (path?.ok === true) return restore(packOnDisk(folder, path.value.path), job);
          const source = await sourceOf(from.file, grants);
          return source.ok ? restore([source.value.bytes], job) : source;
        }
        const found = await openRestorable(folder, from.backup);
        return found.ok ? restore(found.value, job) : found;
      }),
  };
}
