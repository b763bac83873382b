import type { WorkspaceState } from '../../shared/changes/state.ts';
import type { Article } from '../../shared/schema/article.ts';
import { rankMatch } from '../inspector/rank-match.ts';
import { searchText, wordsOf } from './library-filter.ts';

const MOST = 40;
/** A match elsewhere than in the title. */
const ELSEWHERE = 4;

/** Articles that fit what was typed, best title first, then the latest read; with nothing typed those read lately. */
export function findArticles(
  state: WorkspaceState,
  recent: readonly string[],
  query: string,
): readonly Article[] {
  const words = wordsOf(query);
  if (words.length === 0) return lately(state, recent);
  const lastRead = new Map(recent.map((id, index) => [id, index]));
  return [...state.values('articles')]
    .filter((article) => article.deletedAt === null)
    .flatMap((article) => {
      const text = searchText(article);
      if (!words.every((word) => text.includes(word))) return [];
      return [{ article, rank: rankMatch(article.title, query.trim()) ?? ELSEWHERE }];
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        (lastRead.get(a.article.id) ?? Infinity) - (lastRead.get(b.article.id) ?? Infinity) ||
        (a.article.importedAt < b.article.importedAt ? 1 : -1),
    )
    .slice(0, MOST)
    .map(({ article }) => article);
}

/** The articles that were read lately, the last one first. */
export function lately(state: WorkspaceState, recent: readonly string[]): readonly Article[] {
  return recent.flatMap((id) => {
    const article = state.get('articles', id);
    return article === undefined || article.deletedAt !== null ? [] : [article];
  });
}
