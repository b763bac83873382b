import type { FileKind, FileToImport } from '../../shared/api/file-to-import.ts';
import type { Desk } from '../state/desk.ts';
import { chooseInPage } from './choose-in-page.ts';
import { articleLimit, readPageFile, type FileLimit } from './read-page-file.ts';

/**
 * Asks for one file, in a native dialog where the shell has one.
 * @returns null when there is none; of a file that is too large or cannot be read the analyst has been told
 */
export async function chooseOneFile(
  desk: Desk,
  kind: FileKind,
  limit: FileLimit = articleLimit,
): Promise<FileToImport | null> {
  if (!desk.shell.nativeDialogs) {
    const [file] = await chooseInPage();
    if (file === undefined) return null;
    const read = await readPageFile(file, limit);
    if (!read.ok) desk.notices.tell({ type: 'failed', error: read.error });
    return read.ok ? read.value : null;
  }
  const chosen = await desk.client.call('shell.chooseFiles', { kind });
  if (!chosen.ok) desk.notices.tell({ type: 'failed', error: chosen.error });
  return chosen.ok ? (chosen.value?.[0] ?? null) : null;
}
