import type { Desk } from '../state/desk.ts';
import { openArticle } from './open-article.ts';
import { afterClosing, neighbourOf, withMoved } from './tabs.ts';

/** Closes tabs; the article that is shown then is the nearest one that stays. The articles stay as they are. */
export function closeTabs(desk: Desk, articleIds: readonly string[]): void {
  const { session } = desk;
  const { tabs, articleId, screen } = session.get();
  const closed = new Set(articleIds);
  const shown = afterClosing(tabs, closed, articleId);
  for (const id of closed) desk.views.delete(id);
  session.set({ tabs: tabs.filter((id) => !closed.has(id)) });
  if (shown === articleId) return;
  if (shown !== null && screen === 'reading') void openArticle(desk, shown);
  else session.set({ articleId: shown, selectedId: null, selection: null, openingFailed: null });
}

/** Shows the next or the previous tab. */
export function stepTab(desk: Desk, by: 1 | -1): void {
  const { tabs, articleId } = desk.session.get();
  const next = neighbourOf(tabs, articleId, by);
  if (next !== null) void openArticle(desk, next);
}

/** Moves a tab to another place (0 is the first). */
export function moveTab(desk: Desk, articleId: string, to: number): void {
  desk.session.set(({ tabs }) => ({ tabs: withMoved(tabs, articleId, to) }));
}
