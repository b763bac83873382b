import type { Desk } from '../state/desk.ts';

const LONGEST_NAME = 120;

/** Asks where to, then writes the open article in a format; progress shows in the header and can be cancelled. */
export async function exportArticle(desk: Desk, format: 'pdf'): Promise<void> {
  const { client, session, replica, notices } = desk;
  const { articleId, exportJob } = session.get();
  if (articleId === null || exportJob !== null) return;
  const title = replica.state.get('articles', articleId)?.title ?? '';
  const chosen = await client.call('shell.chooseDestination', {
    suggestedName: `${fileName(title)}.${format}`,
    format,
  });
  if (!chosen.ok) return notices.tell({ type: 'failed', error: chosen.error });
  if (chosen.value === null) return;
  const { grant } = chosen.value;

  const jobId = desk.clock.newId();
  session.set({ exportJob: { jobId, subject: title } });
  const done = await client.call('export.run', { jobId, articleIds: [articleId], format, grant });
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
