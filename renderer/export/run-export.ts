import { fileFormOf, type ExportRequest } from '../../shared/export/export-request.ts';
import type { Article } from '../../shared/schema/article.ts';
import type { Desk } from '../state/desk.ts';
import { tellOfExport, writeWhereChosen } from './save-export.ts';

/**
 * Asks where to, then writes articles in a format: into a file that bears the article's title, or, of several, the
 * workspace's name. Progress shows in the header and can be cancelled. What came of it stands on the export screen,
 * and is told elsewhere.
 */
export async function runExport(
  desk: Desk,
  articles: readonly Article[],
  how: Omit<ExportRequest, 'articleIds'>,
): Promise<void> {
  const { client, session } = desk;
  const [first] = articles;
  if (first === undefined || session.get().exportJob !== null) return;
  const subject = articles.length > 1 ? workspaceName(desk) : first.title;
  const { extension } = fileFormOf(how.format, how.options, articles.length);
  const request = { ...how, articleIds: articles.map(({ id }) => id) };
  const kind = extension === '.zip' ? 'zip' : how.format;
  session.set({ exportOutcome: null });
  const outcome = await writeWhereChosen(desk, `${subject}${extension}`, kind, async (grant) => {
    const jobId = desk.clock.newId();
    session.set({ exportJob: { jobId, subject } });
    const done = await client.call('export.run', { ...request, jobId, grant });
    session.set({ exportJob: null });
    desk.forgetJob(jobId);
    return done;
  });
  session.set({ exportOutcome: outcome });
  if (session.get().screen !== 'export') tellOfExport(desk, outcome);
}

function workspaceName(desk: Desk): string {
  return desk.replica.state.get('settings', 'workspace')?.name ?? '';
}
