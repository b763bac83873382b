import { actorsFormats } from '../core/actors-file/actors-formats.ts';
import { PACK_EXTENSION } from '../core/backups/pack-format.ts';
import { BUNDLE_EXTENSION } from '../core/bundle/manifest.ts';
import { codebookFormats } from '../core/codebook-file/codebook-formats.ts';
import { exportFormat, ExportFormatId } from '../../shared/export/export-formats.ts';
import { desktopExports, desktopWords } from './words.ts';

/** The kind of file that an export comes to, for the system's dialog; undefined for a format that there is not. */
export function exportFileKind(
  format: string,
): { readonly name: string; readonly extension: string } | undefined {
  if (format === 'workspace') return { name: desktopWords().exporting.workspace, extension: PACK_EXTENSION };
  if (format === 'bundle') return { name: desktopWords().exporting.bundle, extension: BUNDLE_EXTENSION };
  if (format === 'zip') return { name: desktopWords().exporting.zip, extension: '.zip' };
  const known = ExportFormatId.safeParse(format);
  if (known.success) {
    const { name } = desktopExports().formats[known.data];
    return { name, extension: exportFormat(known.data).extension };
  }
  return [...codebookFormats, ...actorsFormats].find((each) => each.format === format);
}
