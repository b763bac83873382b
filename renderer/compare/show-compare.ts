import type { Desk } from '../state/desk.ts';
import type { CompareView } from './compare-view.ts';

/** Changes a part of what the compare screen shows. */
export function showCompare(desk: Desk, part: Partial<CompareView>): void {
  desk.session.set(({ compare }) => ({ compare: { ...compare, ...part } }));
}

/**
 * Goes to the compare screen, to where an annotation is compared.
 * @param annotationId null for where the article begins
 */
export function openInCompare(desk: Desk, articleId: string, annotationId: string | null): void {
  showCompare(desk, { articleId, at: annotationId, from: 'first', filter: 'all', reading: null });
  desk.session.set({ screen: 'compare' });
}

/** Brings the text of an article that is compared into memory. @returns whether it is there */
export async function fetchCompared(desk: Desk, articleId: string): Promise<boolean> {
  const { replica, client, session } = desk;
  const opened = await replica.openArticle(articleId, async () => {
    const article = await client.call('article.open', { articleId });
    if (article.ok) return article.value;
    if (session.get().compare.articleId === articleId) showCompare(desk, { failure: article.error });
    return null;
  });
  return opened !== null;
}
