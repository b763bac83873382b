import * as z from 'zod';
import { everything } from '../filters/narrowing.ts';
import { Annotation } from '../schema/annotation.ts';
import { AnnotationFilter } from '../schema/filter.ts';
import { Id } from '../schema/ids.ts';
import { exportFormat, ExportFormatId } from './export-formats.ts';
import { ExportOptions } from './export-options.ts';

/** Which annotations of the articles go out. */
export const ExportContent = z.strictObject({
  filter: AnnotationFilter,
  /** None: as the format usually does (`ExportFormat.carries`). */
  statuses: z.array(Annotation.shape.status).max(10),
});
export type ExportContent = z.infer<typeof ExportContent>;

export const wholeContent: ExportContent = { filter: everything, statuses: [] };

/** What is to be written, and how. */
export const ExportRequest = z.strictObject({
  articleIds: z.array(Id).min(1).max(100_000),
  format: ExportFormatId,
  options: ExportOptions,
  content: ExportContent,
});
export type ExportRequest = z.infer<typeof ExportRequest>;

/** What kind of file several articles, or one, come to. */
export interface FileForm {
  /** With the dot. */
  readonly extension: string;
  readonly mediaType: string;
}

/** Whether each article gets a file of its own; several of those lie in one zip archive. */
export function goesApart(id: ExportFormatId, options: ExportOptions): boolean {
  const { articles } = exportFormat(id);
  return articles === 'apart' || (articles === 'as-chosen' && options.articles === 'apart');
}

/** @param count of articles */
export function fileFormOf(format: ExportFormatId, options: ExportOptions, count: number): FileForm {
  return count > 1 && goesApart(format, options)
    ? { extension: '.zip', mediaType: 'application/zip' }
    : exportFormat(format);
}
