import { fail, ok, type Result } from '../../../shared/errors.ts';
import { type Loss } from '../../../shared/losses/loss.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import type { SourceFile } from '../importers/importer.ts';
import { readAnnotations } from '../importers/registry.ts';
import { unattended, type Job } from '../jobs.ts';
import type { AnnotationPlan } from '../web-annotation/plan-annotations.ts';
import type { Workspace } from '../workspace.ts';
import { documentAbout } from './find-article.ts';
import { annotateWith } from './import-annotations.ts';

/** What became of a file's annotations. */
export interface FileReport extends Omit<AnnotationPlan, 'command'> {
  /** The short name of the file's format. */
  readonly format: string;
  /** What of the file has no place here. */
  readonly losses: readonly Loss[];
}

/**
 * Takes a file of annotations, of any format that is known, into an article, as one change that one undo takes back.
 * What cannot be placed is reported and left out. @returns `format` when the file holds none, `not-found` without the
 * article, `cancelled` when the job was
 */
export async function annotateArticle(
  workspace: Workspace,
  articleId: Id,
  file: SourceFile,
  job: Job = unattended,
): Promise<Result<FileReport>> {
  const article = workspace.state.get('articles', articleId);
  if (article === undefined)
    return fail('not-found', 'This article is not there.', { table: 'articles', id: articleId });
  const read = await readAnnotations(file, job.signal);
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
  const plan = await annotateWith(workspace, articleId, document, job);
  if (!plan.ok) return plan;
  const { command: _done, ...report } = plan.value;
  const { format, losses } = read.value;
  return ok({ ...report, format, losses });
}
