import type { AnnotatedArticle } from '../../../shared/api/import-report.ts';
import { creation, labelSubject } from '../../../shared/changes/change.ts';
import { Overlay } from '../../../shared/changes/overlay.ts';
import type { Command, SimpleCommand } from '../../../shared/commands/command.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import { loss, type Loss } from '../../../shared/losses/loss.ts';
import type { Article } from '../../../shared/schema/article.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import { makeArticle } from '../add-article.ts';
import type { Job } from '../jobs.ts';
import type { AnnotationPlan } from '../web-annotation/plan-annotations.ts';
import type { Workspace } from '../workspace.ts';
import { annotatedArticle } from './annotated-article.ts';
import { findArticleOf } from './find-article.ts';
import type { ForeignDocument, ForeignFile } from './foreign-file.ts';
import { mergeRiding } from './merge-riding.ts';
import { placeAnnotations } from './place-annotations.ts';

export interface BroughtIn {
  readonly articles: readonly AnnotatedArticle[];
  /** What could not be taken. */
  readonly losses: readonly Loss[];
}

/**
 * Takes in a file of annotations with the articles that it brings: a text that the library has is that article, any
 * other is added. What is about an article that is neither here nor in the file is reported. Each article with what it
 * is given is one step.
 */
export async function importAnnotations(
  workspace: Workspace,
  file: ForeignFile,
  fileName: string,
  job: Job,
): Promise<Result<BroughtIn>> {
  const { documents, losses, bundle } = file;
  if (bundle !== undefined) {
    const merged = await mergeRiding(workspace, file, bundle, fileName, job);
    return merged.ok ? ok({ articles: merged.value, losses }) : merged;
  }
  const articles: AnnotatedArticle[] = [];
  const lost = [...losses];
  for (const document of documents) {
    if (job.signal.aborted) break;
    const placed = await importDocument(workspace, document, fileName, job);
    if (!placed.ok) {
      const { error } = placed;
      if (error.code !== 'cancelled') lost.push(loss('refused', { where: document.name, error }));
    } else if (placed.value === null) lost.push(loss('article-missing', { where: document.name }));
    else articles.push(placed.value);
  }
  if (job.signal.aborted) lost.push(loss('cancelled'));
  return ok({ articles, losses: lost });
}

/** @returns null when the article is neither in the library nor in the file */
async function importDocument(
  workspace: Workspace,
  document: ForeignDocument,
  fileName: string,
  job: Job,
): Promise<Result<AnnotatedArticle | null>> {
  const found = await articleFor(workspace, document, fileName);
  if (!found.ok) return found;
  if (found.value === null) return ok(null);
  const { articleId, isNew } = found.value;
  const taken = isNew
    ? await addWithAnnotations(workspace, found.value.article, document, job)
    : await annotateWith(workspace, articleId, document, job);
  return taken.ok ? ok(annotatedArticle(articleId, isNew, taken.value)) : taken;
}

/** Takes what a file says of an article of the library into it, as one step. */
export async function annotateWith(
  workspace: Workspace,
  articleId: Id,
  document: ForeignDocument,
  job: Job,
): Promise<Result<AnnotationPlan>> {
  const opened = await workspace.openArticle(articleId);
  if (!opened.ok) return opened;
  const { state, analystId } = workspace;
  const plan = await placeAnnotations(state, articleId, document, analystId, job);
  if (!plan.ok || plan.value.command === null) return plan;
  const run = await workspace.run(plan.value.command, { job });
  return run.ok ? plan : run;
}

/** Makes a text that is on the disk an article of the library, with what the file says of it. */
async function addWithAnnotations(
  workspace: Workspace,
  article: Article,
  document: ForeignDocument,
  job: Job,
): Promise<Result<AnnotationPlan>> {
  const text = await workspace.settled(() => workspace.articles.load(article.id));
  if (!text.ok) return text;
  const { state, analystId } = workspace;
  const ahead = new Overlay(state);
  ahead.add(creation('articles', article));
  const plan = await placeAnnotations(ahead, article.id, document, analystId, job);
  if (!plan.ok) return plan;
  const commands: SimpleCommand[] = [{ type: 'article.add', article }];
  if (plan.value.command?.type === 'batch') commands.push(...plan.value.command.commands);
  const label = { action: 'article.add', subject: labelSubject(article.title) };
  const command: Command = { type: 'batch', label, commands };
  const run = await workspace.run(command, { job });
  return run.ok ? plan : run;
}

type FoundArticle =
  | { readonly isNew: false; readonly articleId: Id }
  | { readonly isNew: true; readonly articleId: Id; readonly article: Article };

async function articleFor(
  workspace: Workspace,
  document: ForeignDocument,
  fileName: string,
): Promise<Result<FoundArticle | null>> {
  if (document.article !== null) {
    const made = await makeArticle(workspace, document.article, fileName);
    if (!made.ok) return made;
    if (made.value.known) return ok({ isNew: false, articleId: made.value.articleId });
    const { article } = made.value;
    return ok({ isNew: true, articleId: article.id, article });
  }
  const articleId = await findArticleOf(workspace, document);
  if (articleId !== null) return ok({ isNew: false, articleId });
  return ok(null);
}
