import type { AnnotatedArticle } from '../../../shared/api/import-report.ts';
import type { Entry } from '../../../shared/changes/change.ts';
import { Overlay } from '../../../shared/changes/overlay.ts';
import { decide } from '../../../shared/commands/decide.ts';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { MergeReport } from '../../../shared/merge/merge-report.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import type { ArticlePart } from '../bundle/parts.ts';
import type { BundleContent } from '../bundle/read-bundle.ts';
import type { Job } from '../jobs.ts';
import { mergeBundle, type MoreOfTheStep } from '../merge/merge-bundle.ts';
import type { BundleToMerge } from '../merge/articles-to-merge.ts';
import type { AnnotationPlan } from '../web-annotation/plan-annotations.ts';
import type { Workspace } from '../workspace.ts';
import { annotatedArticle } from './annotated-article.ts';
import type { ForeignFile, RidingBundle } from './foreign-file.ts';
import { placeAnnotations } from './place-annotations.ts';

/**
 * Takes back in what Slantwise had put into a file: the bundle in it is merged, so that articles, annotations and all
 * that they name are what they were, and what was done to them on either desk since counts. What others wrote into the
 * file since comes along. All of it is one step.
 */
export async function mergeRiding(
  workspace: Workspace,
  { documents }: ForeignFile,
  { content }: RidingBundle,
  fileName: string,
  job: Job,
): Promise<Result<readonly AnnotatedArticle[]>> {
  const comments = new Map<Id, AnnotationPlan>();
  const placeOf = new Map(content.articles.map(({ article }) => [article.id, article.id]));
  const more: MoreOfTheStep = async ({ entries, joined }) => {
    for (const [from, into] of joined) if (placeOf.has(from)) placeOf.set(from, into);
    const ahead = new Overlay(workspace.state);
    for (const entry of entries) ahead.add(entry);
    const added: Entry[] = [];
    for (const [index, document] of documents.entries()) {
      const articleId = placeOf.get(content.articles[index]?.article.id ?? '');
      if (articleId === undefined || document.gathered.annotations.length === 0) continue;
      const loaded = await workspace.articles.load(articleId);
      if (!loaded.ok) return loaded;
      const plan = await placeAnnotations(ahead, articleId, document, workspace.analystId, job);
      if (!plan.ok) return plan;
      comments.set(articleId, plan.value);
      if (plan.value.command === null) continue;
      const { analystId, clock } = workspace;
      const context = { ...clock, analystId, findChange: () => undefined };
      const decided = decide(ahead, plan.value.command, context);
      if (!decided.ok) return decided;
      for (const entry of decided.value.entries) ahead.add(entry);
      added.push(...decided.value.entries);
    }
    return ok(added);
  };
  const merged = await mergeBundle(workspace, bundleInMemory(content, fileName), job, { more });
  if (!merged.ok) return merged;
  const { report } = merged.value;
  return ok(
    content.articles.map((part) => {
      const articleId = placeOf.get(part.article.id) ?? part.article.id;
      return reported(part, articleId, report, comments.get(articleId));
    }),
  );
}

const nothing: AnnotationPlan = { command: null, added: [], moved: [], known: [], unplaced: [] };

function reported(
  { annotations }: ArticlePart,
  articleId: Id,
  { articles }: MergeReport,
  comments: AnnotationPlan = nothing,
): AnnotatedArticle {
  const own = articles.find(({ id }) => id === articleId);
  const { added, changed, deleted } = own?.annotations ?? { added: 0, changed: 0, deleted: 0 };
  const plain = annotatedArticle(articleId, own?.isNew ?? false, comments);
  return {
    ...plain,
    added: plain.added + added,
    known: plain.known + Math.max(0, annotations.records.length - added - changed),
    merged: { changed, deleted, conflicts: own?.conflicts ?? 0 },
  };
}

/** What was read whole, as a merge asks for it. */
function bundleInMemory(content: BundleContent, name: string): BundleToMerge {
  const { manifest, signedBy, shared, articles } = content;
  const parts = new Map(articles.map((part) => [part.article.id, part]));
  return {
    name,
    manifest,
    signedBy,
    articleIds: [...parts.keys()],
    shared: () => Promise.resolve(ok(shared)),
    article: (id) => {
      const part = parts.get(id);
      const missing = fail('not-found', 'This article is not in the bundle.', { table: 'articles', id });
      return Promise.resolve(part === undefined ? missing : ok(part));
    },
  };
}
