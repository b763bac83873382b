import type { BundleChoice } from '../../shared/api/bundles.ts';
import { tellOfExport, writeWhereChosen } from '../export/save-export.ts';
import type { Desk } from '../state/desk.ts';

export interface HandedOut extends BundleChoice {
  readonly passphrase: string | null;
  readonly sign: boolean;
}

/** Asks where to, then writes a bundle there. What came of it stands on the screen, and is told elsewhere. */
export async function handOut(desk: Desk, what: HandedOut): Promise<void> {
  const { client, session, replica, analystId } = desk;
  if (session.get().exportJob !== null) return;
  const [only, ...others] = what.articleIds ?? [];
  const title =
    only === undefined || others.length > 0 ? undefined : replica.state.get('articles', only)?.title;
  const workspace = replica.state.get('settings', 'workspace')?.name ?? '';
  const subject = title ?? workspace;
  const name = `${subject} ${replica.state.get('analysts', analystId)?.name ?? ''}.slantwise`;
  session.set({ exportOutcome: null });
  const outcome = await writeWhereChosen(desk, name, 'bundle', async (grant) => {
    const jobId = desk.clock.newId();
    session.set({ exportJob: { jobId, subject } });
    const done = await client.call('bundle.save', { ...what, jobId, grant });
    session.set({ exportJob: null });
    desk.forgetJob(jobId);
    return done;
  });
  session.set({ exportOutcome: outcome });
  if (session.get().screen !== 'team') tellOfExport(desk, outcome);
}
