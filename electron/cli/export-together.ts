import type { Article } from '../../shared/schema/article.ts';
import { exportFormat } from '../../shared/export/export-formats.ts';
import { fileNameFor } from '../core/exporters/file-names.ts';
import { exportTo, placeToWrite, type ExportedFile, type HowToExport } from './export-each.ts';
import type { Desk } from './verb.ts';

/**
 * Exports articles into one file that bears the workspace's name, unless another one is given.
 * @param out a file, or a folder that is there
 */
export async function exportTogether(
  desk: Desk,
  articles: readonly Article[],
  how: HowToExport,
  out: string,
): Promise<ExportedFile> {
  const title = desk.workspace.state.get('settings', 'workspace')?.name ?? '';
  const place = await placeToWrite(desk, out);
  const path = place.into(fileNameFor(title, exportFormat(how.format).extension));
  const written = await exportTo(desk, articles, how, path);
  return written.ok
    ? { articleId: null, title, path, ...written.value, error: null }
    : { articleId: null, title, path: null, bytes: 0, losses: [], error: written.error };
}
