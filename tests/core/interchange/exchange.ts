import { writeExport } from '../../../electron/core/exporters/write-export.ts';
import type { SourceFile } from '../../../electron/core/importers/importer.ts';
import type { ForeignFile } from '../../../electron/core/interchange/foreign-file.ts';
import { parseAnnotations } from '../../../electron/core/interchange/read-foreign.ts';
import {
  planAnnotations,
  type AnnotationPlan,
} from '../../../electron/core/web-annotation/plan-annotations.ts';
import { exportFormat, type ExportFormatId } from '../../../shared/export/export-formats.ts';
import type { Loss } from '../../../shared/losses/loss.ts';
import { value } from '../../builders/open-workspace.ts';
import { exportWork, toExport } from '../../builders/exported-pdf.ts';
import type { TestWorkspace } from '../../builders/workspace.ts';

/** A desk's articles as a file of a format, with what could not be carried. */
export async function written(
  desk: TestWorkspace,
  articleIds: readonly string[],
  format: ExportFormatId,
): Promise<{ readonly file: SourceFile; readonly losses: readonly Loss[] }> {
  const articles = articleIds.map((id) => toExport(desk, id));
  const { bytes, losses } = value(await writeExport(exportWork(desk, articles, format), () => undefined));
  return { file: { name: `export${exportFormat(format).extension}`, bytes }, losses };
}

/** What a file of annotations holds; it must be readable. */
export async function readFile(file: SourceFile): Promise<ForeignFile> {
  return value(await parseAnnotations(file));
}

/** Takes the only document of a file into an article, as one change. */
export function takeInto(desk: TestWorkspace, articleId: string, { documents }: ForeignFile): AnnotationPlan {
  const [document] = documents;
  if (document === undefined || documents.length > 1) throw new Error('The file is not about one article.');
  const context = { ...desk.clock, analystId: desk.analyst.id, findChange: () => undefined };
  const plan = value(planAnnotations(desk.state, articleId, document, context));
  if (plan.command !== null) desk.do(plan.command);
  return plan;
}
