import type { DecidedExample } from '../../../shared/api/adjudication.ts';
import type { OpenArticle } from '../../../shared/changes/state.ts';
import { termsOf } from '../../../shared/codebook/recode.ts';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import type { Job } from '../jobs.ts';
import type { Workspace } from '../workspace.ts';
import { isWithout } from './survey.ts';

/** In one answer. */
const MOST = 10_000;
/** UTF-16 code units of a passage that are shown. */
const QUOTE = 300;

/**
 * What was decided for a reason, coded with a term, in the order of the decisions. An article whose file is damaged is
 * passed over; it has been reported when the workspace was opened.
 * @param articleIds null for all of the library
 * @returns `cancelled` when the job was
 */
export async function decidedExamples(
  workspace: Workspace,
  articleIds: readonly Id[] | null,
  job: Job,
): Promise<Result<{ readonly examples: readonly DecidedExample[] }>> {
  const ids = articleIds ?? [...workspace.state.values('articles')].map(({ id }) => id);
  const examples: DecidedExample[] = [];
  for (const [index, id] of ids.entries()) {
    if (job.signal.aborted) return fail('cancelled', 'The search was cancelled.');
    job.progress(index, ids.length, '');
    if (workspace.state.get('articles', id) === undefined || isWithout(workspace, id)) continue;
    const opened = await workspace.peekArticle(id);
    if (opened.ok) examples.push(...examplesIn(opened.value));
  }
  return ok({ examples: examples.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, MOST) });
}

function examplesIn({ annotations }: OpenArticle): DecidedExample[] {
  return [...annotations.values()].flatMap(({ id, articleId, anchors, body, status, settles, analystId }) => {
    const [aboutId] = settles?.annotationIds ?? [];
    const terms = termsOf(body);
    if (settles === undefined || aboutId === undefined || settles.reason === '' || terms.length === 0)
      return [];
    return [
      {
        id,
        articleId,
        aboutId,
        terms,
        holds: status !== 'rejected',
        quote: (anchors[0]?.quote ?? '').slice(0, QUOTE).toWellFormed(),
        reason: settles.reason,
        analystId,
      },
    ];
  });
}
