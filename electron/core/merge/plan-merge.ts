import { fail, ok, type Result } from '../../../shared/errors.ts';
import { finishPlan, type FinishedPlan } from '../../../shared/merge/finish-plan.ts';
import type { Traced } from '../../../shared/merge/lineage.ts';
import { MergePlan, type LocalArticle } from '../../../shared/merge/merge-plan.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';
import type { Article, ArticleDocument } from '../../../shared/schema/article.ts';
import type { OpenBundle } from '../bundle/open-bundle.ts';
import type { Job } from '../jobs.ts';
import { onDisk } from '../storage/storage-failure.ts';
import type { Workspace } from '../workspace.ts';
import { inSlices } from '../slices.ts';
import { NewTexts } from './new-texts.ts';

/** A bundle as it is read part by part: from a file, or from what is in memory already. */
export type BundleToMerge = Pick<
  OpenBundle,
  'name' | 'manifest' | 'signedBy' | 'articleIds' | 'shared' | 'article'
>;

/** An article that a bundle tells of: one of its files, or one that was deleted. */
interface ArticleTold {
  readonly id: string;
  readonly bundle: BundleToMerge;
  readonly gone: Traced<'articles'> | null;
}

/** What became of a merge that was given up: texts that it brought may be there, which nobody knows of. */
export const cancelled = fail('cancelled', 'Cancelled; nothing was merged.');

const nothing = { records: [], lineages: [], gone: [] };

/**
 * What merging bundles together will do. Texts of articles that will be new are written already, unless it is only to be
 * looked at: a text whose article nobody knows does no harm.
 */
export async function planMerge(
  workspace: Workspace,
  bundles: readonly BundleToMerge[],
  job: Job,
  dryRun: boolean,
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
  const gone = goneByText(workspace);
  const newTexts = new NewTexts(workspace);
  const checksums = new Map<string, string>();
  // Of several with one text the earliest id stays, so it comes first.
  for (const [index, each] of told.sort((a, b) => (a.id < b.id ? -1 : 1)).entries()) {
    if (job.signal.aborted) return cancelled;
    const { id, bundle, gone: deleted } = each;
    const read = deleted === null ? await bundle.article(id) : ok(null);
    if (!read.ok) return read;
    const article = read.value?.article ?? deleted?.record;
    if (article === undefined) throw new Error('An article that nobody told of');
    job.progress(index, told.length, article.title);
    const before = checksums.get(id) ?? workspace.state.get('articles', id)?.checksum ?? article.checksum;
    checksums.set(id, article.checksum);
    if (before !== article.checksum) return otherText(bundle, article);
    const here = await workspace.known.by.checksums.find(article.checksum);
    const same = here.flatMap((known) => workspace.state.get('articles', known) ?? []);
    const locals = await localsFor(workspace, [...same, ...(gone.get(article.checksum) ?? [])]);
    if (!locals.ok) return locals;
    const incoming = read.value ?? {
      article,
      lineage: deleted?.lineage ?? null,
      isGone: true,
      annotations: nothing,
    };
    const place = await inSlices(plan.addArticle(incoming, locals.value), job.signal);
    if (place === null) return cancelled;
    if (dryRun || workspace.state.get('articles', place) !== undefined) continue;
    const text = read.value === null ? await textHere(workspace, locals.value) : ok(read.value.document);
    if (!text.ok) return text;
    if (text.value !== null) await newTexts.add({ ...text.value, articleId: place });
  }
  const written = await newTexts.written();
  if (!written.ok) return written;
  const finished = await inSlices(finishPlan(plan), job.signal);
  if (finished === null) return cancelled;
  return finished.ok ? ok([plan, finished.value]) : finished;
}

function otherText({ name }: BundleToMerge, { title }: Article): Result<never> {
  return fail('format', `“${name}” holds another text under the id of “${title}”; nothing was changed.`, {
    name,
    reason: 'bundle-unsound',
  });
}

/** What is gone there may be here, under another id: then it goes on under the earlier one. */
async function textHere(
  workspace: Workspace,
  locals: readonly LocalArticle[],
): Promise<Result<ArticleDocument | null>> {
  const here = locals.find(({ article }) => workspace.state.get('articles', article.id) !== undefined);
  if (here === undefined) return ok(null);
  const opened = await workspace.articles.look(here.article.id);
  return opened.ok ? ok(opened.value.document) : opened;
}

/** Articles that were deleted here, by the checksum of their text. */
function goneByText({ traces }: Workspace): ReadonlyMap<string, readonly Article[]> {
  const records = Array.from(traces.shared.gone('articles'), ({ record }) => record);
  return Map.groupBy(records, ({ checksum }) => checksum);
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
    const looked = isThere ? await workspace.articles.look(article.id) : ok(null);
    if (!looked.ok) return looked;
    const annotations = looked.value?.annotations ?? new Map<string, Annotation>();
    locals.push({ article, annotations, book: book.value });
  }
  return ok(locals);
}
