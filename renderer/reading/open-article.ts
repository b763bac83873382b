import type { Desk } from '../state/desk.ts';

/** Opens an article for reading, at the place where it was left. Another one that is asked for meanwhile wins. */
export async function openArticle(desk: Desk, articleId: string): Promise<void> {
  const { replica, session, client } = desk;
  session.set({ screen: 'reading' });
  if (session.get().articleId === articleId && replica.annotations(articleId) !== undefined) return;
  session.set({ articleId, selectedId: null, selection: null, finding: false, openingFailed: null });
  await replica.openArticle(articleId, async () => {
    const opened = await client.call('article.open', { articleId });
    if (opened.ok) return opened.value;
    if (session.get().articleId === articleId) session.set({ openingFailed: opened.error });
    return null;
  });
  if (session.get().articleId === articleId) replica.closeAllBut(articleId);
}
