import type { ExportFormatId } from '../../shared/export/export-formats.ts';
import { usualOptions } from '../../shared/export/export-options.ts';
import { wholeContent } from '../../shared/export/export-request.ts';
import type { Article } from '../../shared/schema/article.ts';
import type { Desk } from '../state/desk.ts';
import { runExport } from './run-export.ts';

/** Exports the open article. */
export async function exportArticle(desk: Desk, format: ExportFormatId): Promise<void> {
  const { articleId } = desk.session.get();
  const article = articleId === null ? undefined : desk.replica.state.get('articles', articleId);
  if (article !== undefined) await exportArticles(desk, [article], format);
}

/** Exports articles with everything in them, as a format usually does. */
export async function exportArticles(
  desk: Desk,
  articles: readonly Article[],
  format: ExportFormatId,
): Promise<void> {
  await runExport(desk, articles, { format, options: usualOptions, content: wholeContent });
}
