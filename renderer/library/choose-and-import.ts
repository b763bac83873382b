import type { FileToImport } from '../../shared/api/contract.ts';
import type { Desk } from '../state/desk.ts';
import { chooseInPage } from './choose-in-page.ts';
import { importGrantedFiles, importPageFiles, readPageFile } from './import-files.ts';

/** Asks for files, in a native dialog where the shell has one, and imports them. */
export async function chooseAndImport(desk: Desk): Promise<void> {
  if (!desk.shell.nativeDialogs) {
    await importPageFiles(desk, await chooseInPage({ multiple: true }));
    return;
  }
  const chosen = await desk.client.call('shell.chooseFiles', {});
  if (!chosen.ok) desk.notices.tell({ type: 'failed', error: chosen.error });
  else if (chosen.value !== null) await importGrantedFiles(desk, chosen.value);
}

/** Asks for one file; null when none was chosen, or it cannot be read, which the analyst is told. */
export async function chooseFile(desk: Desk): Promise<FileToImport | null> {
  if (!desk.shell.nativeDialogs) {
    const [file] = await chooseInPage();
    if (file === undefined) return null;
    const read = await readPageFile(file);
    if (!read.ok) desk.notices.tell({ type: 'failed', error: read.error });
    return read.ok ? read.value : null;
  }
  const chosen = await desk.client.call('shell.chooseFiles', {});
  if (!chosen.ok) desk.notices.tell({ type: 'failed', error: chosen.error });
  return chosen.ok ? (chosen.value?.[0] ?? null) : null;
}
