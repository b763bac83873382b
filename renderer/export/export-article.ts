import type { Article } from '../../shared/schema/article.ts';
import type { Desk } from '../state/desk.ts';
import { saveExport } from './save-export.ts';

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
  const { client, session } = desk;
  const title = articles[0]?.title;
  if (title === undefined || session.get().exportJob !== null) return;
  const articleIds = articles.map(({ id }) => id);
  await saveExport(desk, `${title}.${format}`, format, async (grant) => {
    const jobId = desk.clock.newId();
    session.set({ exportJob: { jobId, subject: title } });
    const done = await client.call('export.run', { jobId, articleIds, format, grant });
    session.set({ exportJob: null });
    desk.forgetJob(jobId);
    return done;
  });
}
