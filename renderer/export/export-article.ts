import type { ExportFormatId } from '../../shared/export/export-formats.ts';
import { usualOptions } from '../../shared/export/export-options.ts';
import { wholeContent } from '../../shared/export/export-request.ts';
import type { Desk } from '../state/desk.ts';
import { runExport } from './run-export.ts';

/** Exports the open article with everything in it, as a format usually does. */
export async function exportArticle(desk: Desk, format: ExportFormatId): Promise<void> {
  const { articleId } = desk.session.get();
  const article = articleId === null ? undefined : desk.replica.state.get('articles', articleId);
  if (article === undefined) return;
  await runExport(desk, [article], { format, options: usualOptions, content: wholeContent });
}
