import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { Clock, Id } from '../../../shared/schema/ids.ts';
import type { SourceFile } from '../importers/importer.ts';
import { readAnnotations } from '../importers/registry.ts';
import { documentAbout } from '../interchange/find-article.ts';
import type { ForeignDocument } from '../interchange/foreign-file.ts';
import type { Workspace } from '../workspace.ts';
import { planAnnotations, type AnnotationPlan } from './plan-annotations.ts';

/** What became of a document's annotations. */
export type AnnotationReport = Omit<AnnotationPlan, 'command'>;

export interface FileReport extends AnnotationReport {
  /** The short name of the file's format. */
  readonly format: string;
  /** What of the file has no place here, one sentence each. */
  readonly losses: readonly string[];
}

/**
 * Takes a file of annotations, of any format that is known, into an article, as one change that one undo takes back.
 * What cannot be placed is reported and left out. @returns `format` when the file holds none, `not-found` without the
 * article
 */
export async function annotateArticle(
  workspace: Workspace,
  articleId: Id,
  file: SourceFile,
  clock: Clock,
  signal?: AbortSignal,
): Promise<Result<FileReport>> {
  const article = workspace.state.get('articles', articleId);
  if (article === undefined)
    return fail('not-found', 'This article is not there.', { table: 'articles', id: articleId });
  const read = await readAnnotations(file, signal);
  if (!read.ok) return read;
  const document = documentAbout(article, read.value);
  if (document === null) {
    const { name } = file;
    const count = read.value.documents.length;
    return fail('format', `“${name}” is about ${count} articles, and none of them is this one.`, {
      name,
      reason: 'other-article',
    });
  }
  const report = await annotateWith(workspace, articleId, document, clock);
  const { format, losses } = read.value;
  return report.ok ? ok({ ...report.value, format, losses }) : report;
}

/** Takes what a file says of one article into it, as one change. */
export async function annotateWith(
  workspace: Workspace,
  articleId: Id,
  document: ForeignDocument,
  clock: Clock,
): Promise<Result<AnnotationReport>> {
  const opened = await workspace.openArticle(articleId);
  if (!opened.ok) return opened;
  const context = {
    now: () => clock.now(),
    newId: () => clock.newId(),
    analystId: workspace.analystId,
    findChange: () => undefined,
  };
  const planned = planAnnotations(workspace.state, articleId, document, context);
  if (!planned.ok) return planned;
  const { command, ...report } = planned.value;
  if (command !== null) {
    const run = await workspace.run(command);
    if (!run.ok) return run;
  }
  return ok(report);
}
