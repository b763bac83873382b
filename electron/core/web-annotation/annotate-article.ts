import { ok, type Result } from '../../../shared/errors.ts';
import type { Clock, Id } from '../../../shared/schema/ids.ts';
import type { SourceFile } from '../importers/importer.ts';
import type { Workspace } from '../workspace.ts';
import { planAnnotations, type AnnotationPlan } from './plan-annotations.ts';

/** What became of a file's annotations. */
export type AnnotationReport = Omit<AnnotationPlan, 'command'>;

/**
 * Takes a file of W3C annotations into an article, as one change that one undo takes back. What cannot be placed is
 * reported and left out. @returns `format` when the file holds none, `not-found` without the article
 */
export async function annotateArticle(
  workspace: Workspace,
  articleId: Id,
  file: SourceFile,
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
  const planned = planAnnotations(workspace.state, articleId, file, context);
  if (!planned.ok) return planned;
  const { command, ...report } = planned.value;
  if (command !== null) {
    const run = await workspace.run(command);
    if (!run.ok) return run;
  }
  return ok(report);
}
