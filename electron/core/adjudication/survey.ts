import { setImmediate } from 'node:timers/promises';
import { resolveActorId } from '../../../shared/actors/resolve-actor.ts';
import { comparedLayers } from '../../../shared/adjudication/compared-layers.ts';
import { findDifferences, type Difference } from '../../../shared/adjudication/find-differences.ts';
import { tallyOf } from '../../../shared/adjudication/tally.ts';
import type { ComparedArticle } from '../../../shared/api/adjudication.ts';
import { resolveTermId } from '../../../shared/codebook/resolve-term.ts';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import type { Today } from '../../../shared/schema/today.ts';
import type { Job } from '../jobs.ts';
import type { Workspace } from '../workspace.ts';

/** Which articles are looked at, and whose layers; none for everybody's. */
export interface Comparison {
  readonly articleIds: readonly Id[];
  readonly layers: readonly Id[];
}

/** How far articles are settled. @returns `cancelled`, or what is wrong with an article's file */
export async function survey(
  workspace: Workspace,
  comparison: Comparison,
  job: Job,
): Promise<Result<{ readonly articles: readonly ComparedArticle[] }>> {
  const today = todayIn(workspace);
  const articles: ComparedArticle[] = [];
  const done = await compareEach(workspace, comparison, job, (articleId, layers, differences) => {
    articles.push({ articleId, layers, ...tallyOf(differences, layers, today) });
  });
  return done.ok ? ok({ articles }) : done;
}

/** Goes through the articles that two analysts or more annotated. */
export async function compareEach(
  workspace: Workspace,
  { articleIds, layers: chosen }: Comparison,
  job: Job,
  look: (articleId: Id, layers: readonly string[], differences: readonly Difference[]) => void,
): Promise<Result<null>> {
  const today = todayIn(workspace);
  for (const [index, articleId] of articleIds.entries()) {
    if (job.signal.aborted) return fail('cancelled', 'Comparing was cancelled; nothing was changed.');
    const article = workspace.state.get('articles', articleId);
    job.progress(index, articleIds.length, article?.title ?? '');
    if (article === undefined || isWithout(workspace, articleId)) continue;
    const opened = await workspace.peekArticle(articleId);
    if (!opened.ok) return opened;
    const annotations = [...opened.value.annotations.values()];
    const layers = comparedLayers(annotations, chosen);
    if (layers.length < 2) continue;
    look(articleId, layers, findDifferences(annotations, layers, today));
    // A decision that is on its way does not wait for all of them.
    await setImmediate();
  }
  job.progress(articleIds.length, articleIds.length, '');
  return ok(null);
}

/** Articles without annotations need not be opened. */
export function isWithout({ state }: Workspace, articleId: Id): boolean {
  const { actor, stance, bias } = state.countsOf(articleId);
  return actor + stance + bias === 0;
}

export function todayIn({ state }: Workspace): Today {
  return { actorId: (id) => resolveActorId(state, id), termId: (id) => resolveTermId(state, id) };
}
