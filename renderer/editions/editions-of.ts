import type { WorkspaceState } from '../../shared/changes/state.ts';
import type { Article } from '../../shared/schema/article.ts';

/** The edition before an article, and those after it; none that lie in the bin. */
export function editionsOf(
  state: WorkspaceState,
  article: Article,
): { readonly before: Article | null; readonly after: readonly Article[] } {
  const before = article.revisionOf === null ? undefined : state.get('articles', article.revisionOf);
  const after = [...state.values('articles')].filter(
    ({ revisionOf, deletedAt }) => revisionOf === article.id && deletedAt === null,
  );
  return { before: before === undefined || before.deletedAt !== null ? null : before, after };
}
