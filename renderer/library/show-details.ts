import type { Desk } from '../state/desk.ts';

/** Shows all that is known of an article, on a screen of its own. */
export function showDetails(desk: Desk, articleId: string): void {
  desk.session.set({ libraryId: articleId, screen: 'details' });
}
