import { pickAnnotation } from '../inspector/pick-annotation.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import type { Desk } from '../state/desk.ts';
import { openArticle } from './open-article.ts';

/**
 * Opens an article with one of its annotations selected, its form and its passage in view.
 * @param find the annotation's id, once those of the article are there
 * @param start where the passage begins, so that the article opens there (UTF-16 code units); null where it is not known
 */
export async function showAnnotation(
  desk: Desk,
  articleId: string,
  find: (annotations: ArticleAnnotations) => string | undefined,
  start: number | null = null,
): Promise<void> {
  if (start !== null) desk.places.set(articleId, start);
  await openArticle(desk, articleId);
  const annotations = desk.replica.annotations(articleId);
  if (desk.session.get().articleId !== articleId || annotations === undefined) return;
  desk.session.set({ tab: 'form' });
  const id = find(annotations);
  // The text has to be drawn before it can be scrolled.
  if (id !== undefined) requestAnimationFrame(() => pickAnnotation(desk, id));
}
