import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { Traced } from '../../../shared/merge/lineage.ts';
import type { MergePlan } from '../../../shared/merge/merge-plan.ts';
import type { LocalArticle } from '../../../shared/merge/records-to-merge.ts';
import type { SettledArticle } from '../../../shared/merge/settled-article.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';
import type { Article, ArticleDocument } from '../../../shared/schema/article.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import type { OpenBundle } from '../bundle/open-bundle.ts';
import type { ArticlePart } from '../bundle/parts.ts';
import type { Job } from '../jobs.ts';
import { inSlices } from '../slices.ts';
import { onDisk } from '../storage/storage-failure.ts';
import type { Workspace } from '../workspace.ts';
import { NewTexts } from './new-texts.ts';

/** A bundle as it is read part by part: from a file, or from what is in memory already. */
export type BundleToMerge = Pick<
  OpenBundle,
  'name' | 'manifest' | 'signedBy' | 'articleIds' | 'shared' | 'article'
>;

/** An article that a bundle tells of: one of its files, or one that was deleted. */
export interface ArticleTold {
  readonly id: string;
  readonly bundle: BundleToMerge;
  readonly gone: Traced<'articles'> | null;
}

/** What became of a merge that was given up: texts that it brought may be there, which nobody knows of. */
export const cancelled = fail('cancelled', 'Cancelled; nothing was merged.');

const nothing = { records: [], lineages: [], gone: [] };

/** Adds the articles that bundles tell of to a plan, one after another, with what is known of each here. */
export class ArticlesToMerge {
  readonly #workspace: Workspace;
  readonly #plan: MergePlan;
  readonly #job: Job;
  readonly #dryRun: boolean;
  readonly #newTexts: NewTexts;
  /** Articles that were deleted here, by the checksum of their text. */
  readonly #goneHere: ReadonlyMap<string, readonly Article[]>;
  /** The text that an article was told with, by its checksum. */
  readonly #checksums = new Map<Id, string>();
  /** What was added, by the article that it will be. */
  readonly #added = new Map<Id, ArticleTold[]>();

  /** @param dryRun no text is written */
  constructor(workspace: Workspace, plan: MergePlan, job: Job, dryRun: boolean) {
    this.#workspace = workspace;
    this.#plan = plan;
    this.#job = job;
    this.#dryRun = dryRun;
    this.#newTexts = new NewTexts(workspace);
    const records = Array.from(workspace.traces.shared.gone('articles'), ({ record }) => record);
    this.#goneHere = Map.groupBy(records, ({ checksum }) => checksum);
  }

  /**
   * Adds one. Those of one text come in the order of their ids.
   * @returns the id of the article that it will be
   */
  async add(told: ArticleTold, index: number, count: number): Promise<Result<Id>> {
    if (this.#job.signal.aborted) return cancelled;
    const { id, bundle, gone } = told;
    const read = gone === null ? await bundle.article(id) : ok(null);
    if (!read.ok) return read;
    const article = read.value?.article ?? gone?.record;
    if (article === undefined) throw new Error('An article that nobody told of');
    this.#job.progress(index, count, article.title);
    const known = this.#workspace.state.get('articles', id)?.checksum;
    const before = this.#checksums.get(id) ?? known ?? article.checksum;
    this.#checksums.set(id, article.checksum);
    if (before !== article.checksum) return otherText(bundle, article);
    const begunAnew = await this.#unsettle(this.#plan.placeOf(article.checksum), index, count);
    return begunAnew.ok ? this.#place(told, article, read.value) : begunAnew;
  }

  /** Ends with an article; null when that was given up. */
  async settle(id: Id): Promise<Result<SettledArticle>> {
    const article = await inSlices(this.#plan.settle(id), this.#job.signal);
    return article === null ? cancelled : ok(article);
  }

  /** Resolves when the texts of new articles are on the disk. @returns what it said of the first that it refused */
  written(): Promise<Result<null>> {
    return this.#newTexts.written();
  }

  /** The same text comes under another id, and its article was settled: what was added of that is added anew. */
  async #unsettle(id: Id | undefined, index: number, count: number): Promise<Result<null>> {
    if (id === undefined || !this.#plan.settled.has(id)) return ok(null);
    const added = this.#added.get(id) ?? [];
    this.#added.delete(id);
    this.#plan.unsettle(id);
    for (const told of added) {
      const again = await this.add(told, index, count);
      if (!again.ok) return again;
    }
    return ok(null);
  }

  async #place(told: ArticleTold, article: Article, part: ArticlePart | null): Promise<Result<Id>> {
    const { state, known } = this.#workspace;
    const here = await known.by.checksums.find(article.checksum);
    const same = here.flatMap((id) => state.get('articles', id) ?? []);
    const locals = await localsFor(this.#workspace, [
      ...same,
      ...(this.#goneHere.get(article.checksum) ?? []),
    ]);
    if (!locals.ok) return locals;
    const isGone = { article, lineage: told.gone?.lineage ?? null, isGone: true, annotations: nothing };
    const id = await inSlices(this.#plan.addArticle(part ?? isGone, locals.value), this.#job.signal);
    if (id === null) return cancelled;
    const added = this.#added.get(id);
    if (added === undefined) this.#added.set(id, [told]);
    else added.push(told);
    if (this.#dryRun || state.get('articles', id) !== undefined) return ok(id);
    const text = part === null ? await textHere(this.#workspace, locals.value) : ok(part.document);
    if (!text.ok) return text;
    if (text.value !== null) await this.#newTexts.add({ ...text.value, articleId: id });
    return ok(id);
  }
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
  return workspace.articles.document(here.article.id);
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
