import type { Article, ArticleStatus } from '../../shared/schema/article.ts';
import { plain } from '../inspector/rank-match.ts';
import { dueOf, type Due } from './due.ts';
import type { LibraryRow } from './library-order.ts';

/** Which articles the library shows. Values of one facet widen it, facets narrow it together; an empty one lets all pass. */
export interface LibraryFilter {
  readonly query: string;
  readonly status: ReadonlySet<ArticleStatus>;
  /** The empty tag stands for articles without one, the empty language for articles whose language is not known. */
  readonly tags: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
  readonly due: ReadonlySet<Due>;
}

export type Facet = Exclude<keyof LibraryFilter, 'query'>;
export const facets: readonly Facet[] = ['status', 'due', 'tags', 'languages'];

export const noFilter: LibraryFilter = {
  query: '',
  status: new Set(),
  tags: new Set(),
  languages: new Set(),
  due: new Set(),
};

export function isFiltering(filter: LibraryFilter): boolean {
  return filter.query.trim() !== '' || facets.some((facet) => filter[facet].size > 0);
}

/**
 * The rows that pass, in their order.
 * @param today `YYYY-MM-DD`
 */
export function filterRows(
  rows: readonly LibraryRow[],
  filter: LibraryFilter,
  today: string,
): readonly LibraryRow[] {
  if (!isFiltering(filter)) return rows;
  const words = wordsOf(filter.query);
  const { status, tags, languages, due } = filter;
  return rows.filter(({ article }) => {
    if (status.size > 0 && !status.has(article.status)) return false;
    if (languages.size > 0 && !languages.has(article.language ?? '')) return false;
    if (tags.size > 0 && !tagsOf(article).some((tag) => tags.has(tag))) return false;
    if (due.size > 0 && !due.has(dueOf(article, today))) return false;
    if (words.length === 0) return true;
    const text = searchText(article);
    return words.every((word) => text.includes(word));
  });
}

/** How many articles there are of each value of a facet. @param today `YYYY-MM-DD` */
export function facetCounts(
  rows: readonly LibraryRow[],
  facet: Facet,
  today: string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { article } of rows) {
    for (const value of valuesOf(article, facet, today)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** The words that were typed, without case and accents. */
export function wordsOf(query: string): readonly string[] {
  return plain(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
}

function valuesOf(article: Article, facet: Facet, today: string): readonly string[] {
  switch (facet) {
    case 'status':
      return [article.status];
    case 'languages':
      return [article.language ?? ''];
    case 'due':
      return [dueOf(article, today)];
    case 'tags':
      return tagsOf(article);
  }
}

function tagsOf({ tags }: Article): readonly string[] {
  return tags.length === 0 ? [''] : tags;
}

/** Records never change, so that what is looked through is made once for each. */
const searchTexts = new WeakMap<Article, string>();

/** What an article is found by: title, source, author, tags, without case and accents. */
export function searchText(article: Article): string {
  let text = searchTexts.get(article);
  if (text === undefined) {
    text = plain([article.title, article.source, article.author, ...article.tags].join('\n'));
    searchTexts.set(article, text);
  }
  return text;
}
