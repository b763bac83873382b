import type { Article } from '../../shared/schema/article.ts';
import type { Desk } from '../state/desk.ts';

const LONGEST_NAME = 120;

/** Exports the open article. */
export async function exportArticle(desk: Desk, format: 'pdf'): Promise<void> {
  const { articleId } = desk.session.get();
  const article = articleId === null ? undefined : desk.replica.state.get('articles', articleId);
  if (article !== undefined) await exportArticles(desk, [article], format);
}

/**
 * Asks where to, then writes articles in a format, into one file that is called after the first; progress shows in the
 * header and can be cancelled.
 */
export async function exportArticles(desk: Desk, articles: readonly Article[], format: 'pdf'): Promise<void> {
  const { client, session, notices } = desk;
  const title = articles[0]?.title;
  if (title === undefined || session.get().exportJob !== null) return;
  const chosen = await client.call('shell.chooseDestination', {
    suggestedName: `${fileName(title)}.${format}`,
    format,
  });
  if (!chosen.ok) return notices.tell({ type: 'failed', error: chosen.error });
  if (chosen.value === null) return;
  const { grant } = chosen.value;

  const jobId = desk.clock.newId();
  session.set({ exportJob: { jobId, subject: title } });
  const done = await client.call('export.run', {
    jobId,
    articleIds: articles.map(({ id }) => id),
    format,
    grant,
  });
  session.set({ exportJob: null });
  desk.forgetJob(jobId);
  if (done.ok) {
    if (done.value.download !== null) download(done.value.download, done.value.name);
    notices.tell({ type: 'exported', report: done.value, grant });
  } else if (done.error.code === 'cancelled') notices.tell({ type: 'export-cancelled' });
  else notices.tell({ type: 'failed', error: done.error });
}

/** A title as a file's name: nothing that a file system refuses. */
function fileName(title: string): string {
  const name = title
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
  return name.slice(0, LONGEST_NAME).toWellFormed().trim() || 'article';
}

/** Lets the browser save what the core holds ready. */
function download(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
