import { keptOpen } from '../reading/tabs.ts';
import type { Desk } from '../state/desk.ts';
import type { CompareView } from './compare-view.ts';

/** Changes a part of what the compare screen shows. */
export function showCompare(desk: Desk, part: Partial<CompareView>): void {
  desk.session.set(({ compare }) => ({ compare: { ...compare, ...part } }));
}

/**
 * Goes to the compare screen, to where an annotation is compared.
 * @param where `at` is the annotation, null for where the article begins; `layers` are analysts, none for everybody
 */
export function openInCompare(
  desk: Desk,
  articleId: string,
  { at, layers }: { readonly at: string | null; readonly layers: readonly string[] },
): void {
  showCompare(desk, { articleId, at, layers, from: 'first', reason: '', reading: null });
  desk.session.set({ screen: 'compare' });
}

/** Goes to the compare screen, to what is open first. */
export function toCompare(desk: Desk): void {
  showCompare(desk, { articleId: null, at: null, from: 'first', reason: '', reading: null });
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
  replica.keepOpen(new Set([...keptOpen(session.get()), articleId]));
  return opened !== null;
}
