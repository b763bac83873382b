import type { CommandOf } from '../../shared/commands/command.ts';
import type { DescribedConflict } from '../../shared/merge/describe-conflict.ts';
import { openArticle } from '../reading/open-article.ts';
import { showAnnotation } from '../reading/show-annotation.ts';
import type { Desk } from '../state/desk.ts';

export type Rule = CommandOf<'conflict.settle'>['by'];

/** Says what holds, of one conflict or of many in the same way; it can be undone. */
export async function settle(desk: Desk, conflicts: readonly DescribedConflict[], by: Rule): Promise<void> {
  if (conflicts.length === 0) return;
  const articleIds = [...new Set(conflicts.flatMap(({ articleId }) => articleId ?? []))];
  const before = count(desk);
  const done = await desk.run({
    type: 'conflict.settle',
    ids: conflicts.map(({ id }) => id),
    articleIds,
    by,
  });
  if (done.ok && conflicts.length > 1) {
    desk.notices.tell({ type: 'conflicts-settled', count: Math.max(0, before - count(desk)) });
  }
}

/** Shows what a conflict is about, where it is. */
export async function openConflict(desk: Desk, conflict: DescribedConflict): Promise<void> {
  const { table, recordId, articleId } = conflict;
  if (table === 'actors') desk.session.set({ screen: 'actors', actorId: recordId, findingDoubles: false });
  else if (table === 'terms') desk.session.set({ screen: 'codebook', termId: recordId });
  else if (table === 'articles') await openArticle(desk, recordId);
  else if (articleId !== null) await showAnnotation(desk, articleId, () => recordId);
}

function count({ replica }: Desk): number {
  return [...replica.state.values('conflicts')].length;
}
