import type { Desk } from '../state/desk.ts';
import { keptOpen, withOpened } from './tabs.ts';

/**
 * Opens an article for reading, at the place where it was left, with what was selected there. It has a tab then.
 * Another one that is asked for meanwhile wins.
 */
export async function openArticle(desk: Desk, articleId: string): Promise<void> {
  const { replica, session, client, views } = desk;
  const before = session.get();
  session.set({ screen: 'reading', ...withOpened(before, articleId, before.articleId) });
  if (before.articleId === articleId && replica.annotations(articleId) !== undefined) return;
  if (before.articleId !== null) {
    views.set(before.articleId, { selectedId: before.selectedId, tab: before.tab });
  }
  const view = views.get(articleId) ?? { selectedId: null, tab: before.tab };
  session.set({ articleId, ...view, selection: null, finding: false, linking: null, openingFailed: null });
  await replica.openArticle(articleId, async () => {
    const opened = await client.call('article.open', { articleId });
    if (opened.ok) return opened.value;
    if (session.get().articleId === articleId) session.set({ openingFailed: opened.error });
    return null;
  });
  if (session.get().articleId === articleId) replica.keepOpen(keptOpen(session.get()));
}
