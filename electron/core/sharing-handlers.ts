import { fail, ok } from '../../shared/errors.ts';
import type { Core } from './core.ts';
import type { Handlers } from './dispatch.ts';
import type { Grants } from './grants.ts';

type SharingHandlers = Pick<
  Handlers,
  'sharing.look' | 'sharing.join' | 'sharing.leave' | 'sharing.preview' | 'sharing.takeIn' | 'sharing.tell'
>;

/** The folder in which the desks of a team meet. */
export function sharingHandlers({ sharing, jobs }: Core, grants: Grants): SharingHandlers {
  return {
    'sharing.look': ({ jobId }) => jobs.run(jobId, () => sharing.look()),

    'sharing.join': async ({ jobId, grant }) => {
      const folder = grants.take(grant, 'read');
      if (!folder.ok) return folder;
      const joined = await sharing.join(folder.value.path);
      if (!joined.ok) return joined;
      const news = await jobs.run(jobId, () => sharing.look());
      if (!news.ok) return news;
      return news.value === null ? fail('not-found', 'No folder is shared yet.') : ok(news.value);
    },

    'sharing.leave': () => sharing.leave(),

    'sharing.preview': ({ jobId }) => jobs.run(jobId, (job) => sharing.preview(job)),

    'sharing.takeIn': ({ jobId }) => jobs.run(jobId, (job) => sharing.takeIn(job)),

    'sharing.tell': ({ jobId }) => jobs.run(jobId, (job) => sharing.tell(job)),
  };
}
