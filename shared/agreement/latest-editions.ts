import type { Article } from '../schema/article.ts';

/**
 * The articles whose place no later edition among them has taken: what was carried over would count twice, where analysts
 * are compared over a whole library.
 */
export function latestEditions(articles: readonly Article[]): readonly Article[] {
  const superseded = new Set(articles.map(({ revisionOf }) => revisionOf));
  return articles.filter(({ id }) => !superseded.has(id));
}
