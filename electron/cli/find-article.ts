import { fail, ok, type Result } from '../../shared/errors.ts';
import type { Article } from '../../shared/schema/article.ts';
import type { Workspace } from '../core/workspace.ts';

/** The articles of the library, oldest first; those in the bin are left out. */
export function libraryOf(workspace: Workspace): Article[] {
  return [...workspace.state.values('articles')]
    .filter((article) => article.deletedAt === null)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The article that is meant by an id, a unique start of one, or an exact title.
 * @returns `not-found`, or `conflict` when several could be meant
 */
export function findArticle(workspace: Workspace, meant: string): Result<Article> {
  const byId = workspace.state.get('articles', meant.toLowerCase());
  if (byId !== undefined) return ok(byId);
  const articles = libraryOf(workspace);
  const titled = articles.filter((article) => article.title === meant);
  const found = titled.length > 0 ? titled : articles.filter((article) => startsId(article, meant));
  const [only, second] = found;
  if (only === undefined)
    return fail('not-found', `No article here is “${meant}”; slantwise list shows them.`);
  if (second === undefined) return ok(only);
  const ids = found.map((article) => article.id);
  const how = titled.length > 0 ? `have the title “${meant}”` : `have ids that start with “${meant}”`;
  return fail('conflict', `${found.length} articles ${how}: give more of one id, ${ids.join(' or ')}.`, {
    ids,
  });
}

/** The articles that are meant, each as `findArticle` finds it. @returns the first failure instead, if there is one */
export function findArticles(workspace: Workspace, meant: readonly string[]): Result<Article[]> {
  const found: Article[] = [];
  for (const each of meant) {
    const article = findArticle(workspace, each);
    if (!article.ok) return article;
    found.push(article.value);
  }
  return ok(found);
}

function startsId(article: Article, meant: string): boolean {
  return meant !== '' && article.id.startsWith(meant.toLowerCase());
}

/** The shortest starts of ids that tell all of them apart, at least 8 characters long. */
export function shortIds(ids: readonly string[]): ReadonlyMap<string, string> {
  const sorted = [...ids].sort();
  return new Map(
    sorted.map((id, index) => {
      const shared = Math.max(commonStart(id, sorted[index - 1]), commonStart(id, sorted[index + 1]));
      return [id, id.slice(0, Math.max(8, shared + 1))];
    }),
  );
}

function commonStart(a: string, b = ''): number {
  let length = 0;
  while (length < b.length && a[length] === b[length]) length++;
  return length;
}
