import type { WaitingReview } from '../../../shared/api/review.ts';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { Job } from '../jobs.ts';
import type { Workspace } from '../workspace.ts';

/**
 * The articles in which annotations that were carried over wait for review, those with the most to decide first. Only
 * editions are looked into. One that cannot be read is passed over: it has been reported when the workspace was opened.
 * @returns `cancelled`
 */
export async function waitingReviews(
  workspace: Workspace,
  job: Job,
): Promise<Result<readonly WaitingReview[]>> {
  const { state } = workspace;
  const editions = [...state.values('articles')].filter(
    ({ id, revisionOf, deletedAt }) =>
      revisionOf !== null &&
      deletedAt === null &&
      Object.values(state.countsOf(id)).some((count) => count > 0),
  );
  const waiting: WaitingReview[] = [];
  for (const [index, { id, title }] of editions.entries()) {
    if (job.signal.aborted) return fail('cancelled', 'Cancelled.');
    job.progress(index, editions.length, title);
    const opened = await workspace.peekArticle(id);
    if (!opened.ok) continue;
    const carried = [...opened.value.annotations.values()].flatMap((annotation) => annotation.carried ?? []);
    if (carried.length === 0) continue;
    const count = (outcome: 'exact' | 'moved' | 'lost'): number =>
      carried.filter((each) => each.outcome === outcome).length;
    const sure = carried.flatMap(({ outcome, confidence }) => (outcome === 'moved' ? [confidence] : []));
    waiting.push({
      articleId: id,
      title,
      exact: count('exact'),
      moved: count('moved'),
      lost: count('lost'),
      leastConfidence: sure.length === 0 ? null : Math.min(...sure),
    });
  }
  const toDecide = ({ moved, lost }: WaitingReview): number => moved + lost;
  return ok(waiting.sort((a, b) => toDecide(b) - toDecide(a) || (a.articleId < b.articleId ? -1 : 1)));
}
