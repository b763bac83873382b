import type { Desk } from '../state/desk.ts';
import { chooseInPage } from './choose-in-page.ts';
import { importGrantedFiles, importPageFiles } from './import-files.ts';

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
