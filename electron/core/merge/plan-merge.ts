import { ok, type Result } from '../../../shared/errors.ts';
import { finishPlan, type FinishedPlan } from '../../../shared/merge/finish-plan.ts';
import { MergePlan } from '../../../shared/merge/merge-plan.ts';
import type { SettledArticle } from '../../../shared/merge/settled-article.ts';
import type { Job } from '../jobs.ts';
import { inSlices } from '../slices.ts';
import { onDisk } from '../storage/storage-failure.ts';
import type { Workspace } from '../workspace.ts';
import { ArticlesToMerge, cancelled, type ArticleTold, type BundleToMerge } from './articles-to-merge.ts';

/** How a merge is planned. */
export interface HowToPlan {
  /** It is only to be looked at: no text is written. */
  readonly dryRun: boolean;
  /** Where what is settled of annotations goes, article by article; null to keep all of it in the plan. */
  readonly settle: ((article: SettledArticle) => Promise<void>) | null;
}

/**
 * What merging bundles together will do. Texts of articles that will be new are written already, unless it is only to be
 * looked at: a text whose article nobody knows does no harm.
 */
export async function planMerge(
  workspace: Workspace,
  bundles: readonly BundleToMerge[],
  job: Job,
  how: HowToPlan,
): Promise<Result<readonly [MergePlan, FinishedPlan]>> {
  const caughtUp = await onDisk(workspace.folder.root, () => workspace.traces.catchUp(workspace.seq));
  if (!caughtUp.ok) return caughtUp;
  const plan = new MergePlan(workspace.state, workspace.traces.shared);
  const told: ArticleTold[] = [];
  for (const bundle of bundles) {
    const shared = await bundle.shared();
    if (!shared.ok) return shared;
    plan.addShared('analysts', shared.value.analysts);
    plan.addShared('terms', shared.value.terms);
    plan.addShared('actors', shared.value.actors);
    plan.addShared('lexicon', shared.value.lexicon);
    for (const gone of shared.value.articles.gone) told.push({ id: gone.record.id, bundle, gone });
    for (const id of bundle.articleIds) told.push({ id, bundle, gone: null });
  }
  const articles = new ArticlesToMerge(workspace, plan, job, how.dryRun);
  const added = await addArticles(articles, told, how);
  // Of a merge that is given up too nothing is being written any more when that is said.
  const written = await articles.written();
  if (!added.ok) return added;
  if (!written.ok) return written;
  const finished = await inSlices(finishPlan(plan), job.signal);
  if (finished === null) return cancelled;
  return finished.ok ? ok([plan, finished.value]) : finished;
}

async function addArticles(
  articles: ArticlesToMerge,
  told: readonly ArticleTold[],
  { settle }: HowToPlan,
): Promise<Result<null>> {
  // Of several with one text the earliest id stays, so it comes first.
  const sorted = told.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const [index, each] of sorted.entries()) {
    const added = await articles.add(each, index, sorted.length);
    if (!added.ok) return added;
    if (settle === null || sorted[index + 1]?.id === each.id) continue;
    const settled = await articles.settle(added.value);
    if (!settled.ok) return settled;
    await settle(settled.value);
  }
  return ok(null);
}
