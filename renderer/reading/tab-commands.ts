import { always, entry, hasArticle, type CommandEntry } from '../app/command-entry.ts';
import { showDetails } from '../library/show-details.ts';
import type { Desk } from '../state/desk.ts';
import { closeTabs, moveTab, stepTab } from './close-tabs.ts';

/** Several articles at hand: finding one, going from one to the next, putting them in order, closing them. */
export const tabCommands: readonly CommandEntry[] = [
  entry(
    'article.find',
    'article',
    ['Mod+Shift+O'],
    always,
    (desk) => desk.session.set({ dialog: 'articles' }),
    'in fields',
  ),
  entry('screen.details', 'article', ['Shift+D'], hasArticle, (desk) => {
    const { articleId } = desk.session.get();
    if (articleId !== null) showDetails(desk, articleId);
  }),
  entry('tab.next', 'article', ['Mod+PageDown'], hasTabs, (desk) => stepTab(desk, 1), 'in fields'),
  entry('tab.previous', 'article', ['Mod+PageUp'], hasTabs, (desk) => stepTab(desk, -1), 'in fields'),
  entry('tab.move-on', 'article', ['Mod+Shift+PageDown'], hasTabs, (desk) => shift(desk, 1), 'in fields'),
  entry('tab.move-back', 'article', ['Mod+Shift+PageUp'], hasTabs, (desk) => shift(desk, -1), 'in fields'),
  entry('tab.close', 'article', ['Alt+W'], hasArticle, closeShown, 'in fields'),
  entry('tab.close-others', 'article', [], hasTabs, (desk) => {
    const { tabs, articleId } = desk.session.get();
    closeTabs(
      desk,
      tabs.filter((id) => id !== articleId),
    );
  }),
];

function hasTabs(desk: Desk): boolean {
  return desk.session.get().tabs.length > 1;
}

function closeShown(desk: Desk): void {
  const { articleId } = desk.session.get();
  if (articleId !== null) closeTabs(desk, [articleId]);
}

function shift(desk: Desk, by: 1 | -1): void {
  const { tabs, articleId } = desk.session.get();
  if (articleId !== null) moveTab(desk, articleId, tabs.indexOf(articleId) + by);
}
