import type { Call } from '../../shared/api/transport.ts';
import { fail, ok, type AppError, type Result } from '../../shared/errors.ts';
import type { ApplicationOptions } from './application-options.ts';
import { BACKUPS_LIMIT } from './backups/backup-shelf.ts';
import { listRestorable, openRestorable } from './backups/restorable.ts';
import { restoreClosed } from './backups/restore-closed.ts';
import { createDispatch, type Handlers } from './dispatch.ts';
import type { Jobs } from './jobs.ts';
import { repair } from './repair/repair.ts';
import { onDisk } from './storage/storage-failure.ts';
import { workspaceFolder } from './workspace-folder.ts';

type ClosedHandlers = Pick<Handlers, 'desk.repair' | 'backup.list' | 'backup.restore' | 'job.cancel'>;

/** What stands in for a desk while damage keeps the workspace closed: it can be mended, or a backup put in its place. */
export interface ClosedDesk {
  /** @param why what everything else is answered with */
  dispatch(call: Call, why: AppError): Promise<Result<unknown>>;
}

/** @param reopen opens the workspace when its files have been mended */
export function closedDesk(
  { workspaceDir, clock, analystName, log }: ApplicationOptions,
  jobs: Jobs,
  reopen: () => Promise<Result<null>>,
): ClosedDesk {
  const folder = workspaceFolder(workspaceDir);
  const handlers: ClosedHandlers = {
    'desk.repair': ({ jobId }) =>
      jobs.run(jobId, async (job) => {
        const repaired = await repair(folder, { clock, analystId: clock.newId() }, job);
        if (!repaired.ok) return repaired;
        const opened = await reopen();
        return opened.ok ? repaired : opened;
      }),

    'backup.list': async () => {
      const listed = await listRestorable(folder);
      return listed.ok ? ok({ backups: listed.value, limit: BACKUPS_LIMIT }) : listed;
    },

    'backup.restore': ({ jobId, from }) =>
      jobs.run(jobId, async (job) => {
        if ('file' in from)
          return fail('invalid', 'Only a backup can take the place of a workspace that is not open.');
        const found = await openRestorable(folder, from.backup);
        if (!found.ok) return found;
        const restored = await onDisk(folder.root, () =>
          restoreClosed(folder, found.value, { clock, analystName }, job),
        );
        if (!restored.ok) return restored;
        return restored.value.ok ? reopen() : restored.value;
      }),

    'job.cancel': ({ jobId }) => {
      jobs.cancel(jobId);
      return Promise.resolve(ok(null));
    },
  };
  const dispatch = createDispatch(handlers, clock, log);
  return {
    dispatch: (call, why) =>
      Object.hasOwn(handlers, call.method) ? dispatch(call) : Promise.resolve({ ok: false, error: why }),
  };
}
