import type { MergeOutcome } from '../../../shared/api/bundles.ts';
import { creation, type Entry, labelSubject, LONGEST_SUBJECT } from '../../../shared/changes/change.ts';
import { entryCount } from '../../../shared/changes/parts-of-change.ts';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { FinishedPlan } from '../../../shared/merge/finish-plan.ts';
import type { MergePlan } from '../../../shared/merge/merge-plan.ts';
import type { SettledArticle } from '../../../shared/merge/settled-article.ts';
import { reportOf, type MergeReport } from '../../../shared/merge/merge-report.ts';
import { beginningBlind } from '../blind/begin-blind.ts';
import { offeredEditions } from '../editions/offered-editions.ts';
import type { Job } from '../jobs.ts';
import { believed, rememberSigner } from '../keys/signature-standing.ts';
import { inSlices } from '../slices.ts';
import { onDisk } from '../storage/storage-failure.ts';
import type { Workspace } from '../workspace.ts';
import { ArticleParts } from './article-parts.ts';
import { cancelled, type BundleToMerge } from './articles-to-merge.ts';
import { planMerge } from './plan-merge.ts';
import { traced } from './trace-entries.ts';

/**
 * What else the step brings: decided on what the merge will have made of the desk.
 * @param merged what it alters; `joined` gives, for an article of the bundle, the one here that it becomes a part of
 */
export type MoreOfTheStep = (
  merged: Pick<FinishedPlan, 'entries'> & Pick<MergePlan, 'joined'>,
) => Promise<Result<readonly Entry[]>>;

export interface HowToMerge {
  /** Only says what would be done. */
  readonly dryRun?: boolean;
  readonly more?: MoreOfTheStep;
  /** What it is called in the history. */
  readonly action?: string;
  /** Entries about annotations, more than which wait packed until the step is folded in. */
  readonly packedFrom?: number;
}

/** Records from which on a step is folded into the files at once: many such would fill the memory. */
const LARGE = 5000;

/** Records that one step takes in at most: a step is one line of the journal, and a line has its limit. */
const MOST_RECORDS = 300_000;

/** As `mergeBundles`, of one. */
export function mergeBundle(
  workspace: Workspace,
  bundle: BundleToMerge,
  job: Job,
  how: HowToMerge = {},
): Promise<Result<MergeOutcome>> {
  return mergeBundles(workspace, [bundle], job, how);
}

/**
 * Merges bundles into the workspace, all of them as one step; or says what that would do.
 * @returns `format` when one is not sound, `not-found` when one names what is in none, `invalid`, reason `too-much`,
 * `cancelled`, `conflict` when one is signed with another key than its maker's: nothing has been changed then
 */
export async function mergeBundles(
  workspace: Workspace,
  bundles: readonly BundleToMerge[],
  job: Job,
  { dryRun = false, more, action = 'workspace.merge', packedFrom }: HowToMerge = {},
): Promise<Result<MergeOutcome>> {
  for (const bundle of dryRun ? [] : bundles) {
    const signature = await believed(workspace, bundle);
    if (!signature.ok) return signature;
  }
  let report: MergeReport | undefined;
  const run = await workspace.runPlanned(async (stamp) => {
    const parts = new ArticleParts(packedFrom);
    // What else the step brings is decided on all of it; of what is only looked at nothing need be kept.
    const settle =
      more === undefined
        ? (article: SettledArticle): Promise<void> => (dryRun ? Promise.resolve() : parts.add(article))
        : null;
    // What is only looked at is read as it is needed, so that damage may be met anywhere.
    const read = await onDisk(workspace.folder.root, () =>
      planMerge(workspace, bundles, job, { dryRun, settle }),
    );
    const planned = read.ok ? read.value : read;
    if (!planned.ok) return planned;
    const [plan, finished] = planned.value;
    const begun = beginningBlind(workspace, bundles, plan, stamp.at);
    const begunIds = begun.map(({ articleId }) => articleId);
    const blind = { articles: new Set([...workspace.blindness.articles, ...begunIds]), begun: begunIds };
    const told = await inSlices(reportOf(plan, finished, blind), job.signal);
    if (told === null) return cancelled;
    report = told;
    const added = more === undefined ? ok([]) : await more({ ...finished, joined: plan.joined });
    if (!added.ok) return added;
    const codings = begun.map(({ coding }) => creation('blindCodings', coding));
    const entries = [...finished.entries, ...added.value, ...codings];
    if (dryRun || (entries.length === 0 && finished.lineage.length === 0 && parts.isEmpty)) return ok(null);
    if (entries.length + parts.entryCount > MOST_RECORDS) return tooMuch(bundles);
    const lineage = await onDisk(workspace.folder.root, () =>
      traced(workspace.traces, finished.lineage, added.value, stamp),
    );
    if (!lineage.ok) return lineage;
    if (job.signal.aborted) return cancelled;
    const label = { action, subject: makersOf(bundles) };
    return ok({ label, entries, lineage: lineage.value, parts });
  });
  if (!run.ok) return run;
  if (report === undefined) throw new Error('A merge without a report');
  if (run.value !== null) {
    // While the change is in memory; if the disk refuses this, the next merge reads it from the history.
    await onDisk(workspace.folder.root, () =>
      workspace.settled(() => workspace.traces.catchUp(workspace.seq)),
    );
  }
  // The next large one finds the files in order; what the disk refuses here is in the journal.
  if (run.value !== null && entryCount(run.value.change) > LARGE) await workspace.compact();
  // The merge is done; a key that the disk does not take is remembered at the next one.
  for (const bundle of dryRun ? [] : bundles) await rememberSigner(workspace, bundle);
  const editions = run.value === null ? [] : await offeredEditions(workspace, report);
  return ok({ report, changeId: run.value?.change.id ?? null, editions });
}

function makersOf(bundles: readonly BundleToMerge[]): string {
  const names = new Set(bundles.map(({ manifest }) => manifest.createdBy.name));
  return labelSubject([...names].join(', '), LONGEST_SUBJECT);
}

function tooMuch(bundles: readonly BundleToMerge[]): Result<never> {
  const names = bundles.map(({ name }) => `“${name}”`).join(', ');
  return fail('invalid', `${names} brings more than one step can hold: merge its articles in parts.`, {
    reason: 'too-much',
    most: MOST_RECORDS,
  });
}
