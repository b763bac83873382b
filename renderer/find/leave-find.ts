import type { Desk } from '../state/desk.ts';
import type { ArticleSearch } from './article-search.ts';

/** Closes the find bar and returns to the text, with the hit selected that was gone to. */
export function leaveFind(desk: Desk, search: ArticleSearch): void {
  const { hit } = search;
  desk.session.set({ finding: false, ...(hit === null ? {} : { selection: hit }) });
  if (hit !== null) desk.panes.article?.selectRange(hit);
  desk.panes.article?.focus();
}
