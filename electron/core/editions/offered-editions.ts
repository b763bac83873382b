import type { OfferedEdition } from '../../../shared/api/bundles.ts';
import type { MergeReport } from '../../../shared/merge/merge-report.ts';
import type { Article } from '../../../shared/schema/article.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import type { Workspace } from '../workspace.ts';
import { carriedBefore } from './carried-before.ts';
import { LikelyEditions } from './likely-edition.ts';
import { carriedId } from './plan-carrying.ts';

/** Articles that are looked into at most: each costs the reading of a few texts. */
const MOST_LOOKED_AT = 500;

/**
 * What a merge has brought that may belong to another edition of the same article: articles that may be an edition of one
 * that was here, and annotations of an old edition that are not in the new one yet. Nothing is carried over: that is the
 * analyst's step (`edition.link`), and all of it waits for review.
 */
export async function offeredEditions(
  workspace: Workspace,
  { articles }: MergeReport,
): Promise<readonly OfferedEdition[]> {
  const { state } = workspace;
  const likelyEditions = new LikelyEditions(workspace);
  const offered: OfferedEdition[] = [];
  for (const { id, isNew, annotations } of articles.slice(0, MOST_LOOKED_AT)) {
    const article = state.get('articles', id);
    if (article === undefined || article.deletedAt !== null) continue;
    const next = await laterEdition(workspace, id);
    if (next !== undefined) {
      const toCarry = annotations.added === 0 ? 0 : await missingIn(workspace, article, next);
      if (toCarry > 0) offered.push(offer(next, article, null, toCarry));
    } else if (isNew && article.revisionOf === null) {
      const likely = await likelyEditions.of(article);
      const other = likely === null ? undefined : state.get('articles', likely.articleId);
      if (likely === null || other === undefined) continue;
      const [older, newer] = isLater(article, other) ? [other, article] : [article, other];
      if (newer.revisionOf !== null) continue;
      offered.push(offer(newer, older, likely.share, await missingIn(workspace, older, newer)));
    }
  }
  return offered;
}

/** The edition of an article that came here last. */
async function laterEdition({ state, known }: Workspace, id: Id): Promise<Article | undefined> {
  const editions = (await known.by.earlierEditions.find(id)).flatMap(
    (each) => state.get('articles', each) ?? [],
  );
  return editions.findLast(({ deletedAt }) => deletedAt === null);
}

function offer(newer: Article, older: Article, share: number | null, toCarry: number): OfferedEdition {
  return {
    articleId: newer.id,
    title: newer.title,
    editionOf: older.id,
    ofTitle: older.title,
    share,
    toCarry,
  };
}

/** How many annotations of the older edition would be carried over. */
async function missingIn(workspace: Workspace, older: Article, newer: Article): Promise<number> {
  const known = await carriedBefore(workspace, older.id, newer.id);
  const opened = await workspace.peekArticle(older.id);
  if (!known.ok || !opened.ok) return 0; // a damaged file is reported where it is opened
  return [...opened.value.annotations.values()].filter(
    ({ id, status }) => status !== 'rejected' && !known.value.has(carriedId(id, newer.id)),
  ).length;
}

/** By when they were published, as far as that is known of both; then by when they were imported. */
function isLater(a: Article, b: Article): boolean {
  if (a.published !== null && b.published !== null && a.published !== b.published) {
    return a.published > b.published;
  }
  return a.importedAt > b.importedAt;
}
