import type { MergeOutcome } from '../../../shared/api/bundles.ts';
import type { Entry } from '../../../shared/changes/change.ts';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import { finishPlan, type FinishedPlan } from '../../../shared/merge/finish-plan.ts';
import { MergePlan, type LocalArticle } from '../../../shared/merge/merge-plan.ts';
import { reportOf, type MergeReport } from '../../../shared/merge/merge-report.ts';
import type { Article, ArticleDocument } from '../../../shared/schema/article.ts';
import type { OpenBundle } from '../bundle/open-bundle.ts';
import type { Job } from '../jobs.ts';
import { believed, rememberSigner } from '../keys/signature-standing.ts';
import { onDisk } from '../storage/storage-failure.ts';
import type { Workspace } from '../workspace.ts';

/** A bundle as it is read part by part: from a file, or from what is in memory already. */
export type BundleToMerge = Pick<
  OpenBundle,
  'name' | 'manifest' | 'signedBy' | 'articleIds' | 'shared' | 'article'
>;

/**
 * What else the step brings: decided on what the merge will have made of the desk.
 * @param merged what it alters; `joined` gives, for an article of the bundle, the one here that it becomes a part of
 */
export type MoreOfTheStep = (
  merged: Pick<FinishedPlan, 'entries'> & Pick<MergePlan, 'joined'>,
) => Promise<Result<readonly Entry[]>>;

/** Records that one step takes in at most: a step is one line of the journal, and a line has its limit. */
const MOST_RECORDS = 300_000;

/**
 * Merges a bundle into the workspace, as one step; or says what that would do.
 * @returns `format` when the bundle is not sound, `not-found` when it names what is not in it, `invalid`, reason
 * `too-much`, `cancelled`, `conflict` when
 * it is signed with another key than its maker's: nothing has been changed then
 */
export async function mergeBundle(
  workspace: Workspace,
  bundle: BundleToMerge,
  job: Job,
  { dryRun = false, more }: { readonly dryRun?: boolean; readonly more?: MoreOfTheStep } = {},
): Promise<Result<MergeOutcome>> {
  const signature = dryRun ? null : await believed(workspace, bundle);
  if (signature?.ok === false) return signature;
  let report: MergeReport | undefined;
  const run = await workspace.runPlanned(async () => {
    const planned = await planOf(workspace, bundle, job, dryRun);
    if (!planned.ok) return planned;
    const [plan, finished] = planned.value;
    report = reportOf(plan, finished);
    const { lineage } = finished;
    const added = more === undefined ? ok([]) : await more({ ...finished, joined: plan.joined });
    if (!added.ok) return added;
    const entries = [...finished.entries, ...added.value];
    if (dryRun || (entries.length === 0 && lineage.length === 0)) return ok(null);
    if (entries.length > MOST_RECORDS) {
      return fail(
        'invalid',
        `“${bundle.name}” brings more than one step can hold: merge its articles in parts.`,
        {
          reason: 'too-much',
          most: MOST_RECORDS,
        },
      );
    }
    const label = { action: 'workspace.merge', subject: bundle.manifest.createdBy.name };
    return ok({ label, entries, lineage });
  });
  if (!run.ok) return run;
  if (report === undefined) throw new Error('A merge without a report');
  if (run.value !== null) {
    // While the change is in memory; if the disk refuses this, the next merge reads it from the history.
    await onDisk(workspace.folder.root, () =>
      workspace.settled(() => workspace.traces.catchUp(workspace.seq)),
    );
  }
  // The merge is done; a key that the disk does not take is remembered at the next one.
  if (signature !== null) await rememberSigner(workspace, bundle, signature.value);
  return ok({ report, changeId: run.value?.change.id ?? null });
}

async function planOf(
  workspace: Workspace,
  bundle: BundleToMerge,
  job: Job,
  dryRun: boolean,
): Promise<Result<readonly [MergePlan, FinishedPlan]>> {
  const caughtUp = await onDisk(workspace.folder.root, () => workspace.traces.catchUp(workspace.seq));
  if (!caughtUp.ok) return caughtUp;
  const shared = await bundle.shared();
  if (!shared.ok) return shared;
  const plan = new MergePlan(workspace.state, workspace.traces.shared);
  plan.addShared('analysts', shared.value.analysts);
  plan.addShared('terms', shared.value.terms);
  plan.addShared('actors', shared.value.actors);
  plan.addShared('lexicon', shared.value.lexicon);
  const texts = articlesByText(workspace);
  const nothing = { records: [], lineages: [], gone: [] };
  for (const { record, lineage } of shared.value.articles.gone) {
    const locals = await localsFor(workspace, texts.get(record.checksum) ?? []);
    if (!locals.ok) return locals;
    const gone = { article: record, lineage, isGone: true, annotations: nothing };
    const place = plan.addArticle(gone, locals.value);
    // What is gone there may be here, under another id: then it goes on under the earlier one.
    const here = locals.value.find(
      ({ article }) => workspace.state.get('articles', article.id) !== undefined,
    );
    if (dryRun || here === undefined || workspace.state.get('articles', place) !== undefined) continue;
    const opened = await workspace.articles.peek(here.article.id);
    if (!opened.ok) return opened;
    const made = await makeText(workspace, { ...opened.value.document, articleId: place });
    if (!made.ok) return made;
  }
  for (const [index, id] of bundle.articleIds.entries()) {
    if (job.signal.aborted) return fail('cancelled', 'Cancelled; nothing was merged.');
    const part = await bundle.article(id);
    if (!part.ok) return part;
    const { article, document } = part.value;
    job.progress(index, bundle.articleIds.length, article.title);
    const other = workspace.state.get('articles', id);
    if (other !== undefined && other.checksum !== article.checksum) {
      return fail(
        'format',
        `“${bundle.name}” holds another text under the id of “${other.title}”; nothing was changed.`,
        {
          name: bundle.name,
          reason: 'bundle-unsound',
        },
      );
    }
    const locals = await localsFor(workspace, texts.get(article.checksum) ?? []);
    if (!locals.ok) return locals;
    const place = plan.addArticle(part.value, locals.value);
    if (dryRun || workspace.state.get('articles', place) !== undefined) continue;
    const made = await makeText(workspace, { ...document, articleId: place });
    if (!made.ok) return made;
  }
  const finished = finishPlan(plan);
  return finished.ok ? ok([plan, finished.value]) : finished;
}

/** The text's file, before its record is known to anybody; one that is there from an earlier time is kept. */
async function makeText(workspace: Workspace, document: ArticleDocument): Promise<Result<null>> {
  const known = await workspace.articles.peek(document.articleId);
  if (known.ok && known.value.document.text === document.text) return ok(null);
  return onDisk(workspace.folder.article(document.articleId), async () => {
    await workspace.articles.create(document, workspace.seq);
    return null;
  });
}

/** Articles of this desk, those that are gone too, by the checksum of their text. */
function articlesByText({ state, traces }: Workspace): ReadonlyMap<string, readonly Article[]> {
  const found = new Map<string, Article[]>();
  const gone = [...traces.shared.gone('articles')].map(({ record }) => record);
  for (const article of [...state.values('articles'), ...gone]) {
    const known = found.get(article.checksum);
    if (known === undefined) found.set(article.checksum, [article]);
    else known.push(article);
  }
  return found;
}

async function localsFor(
  workspace: Workspace,
  articles: readonly Article[],
): Promise<Result<readonly LocalArticle[]>> {
  const locals: LocalArticle[] = [];
  for (const article of articles) {
    const book = await onDisk(workspace.folder.root, () => workspace.traces.ofArticle(article.id));
    if (!book.ok) return book;
    const isThere = workspace.state.get('articles', article.id) !== undefined;
    const opened = isThere ? await workspace.articles.peek(article.id) : ok(null);
    if (!opened.ok) return opened;
    locals.push({ article, annotations: opened.value?.annotations.values() ?? [], book: book.value });
  }
  return ok(locals);
}
