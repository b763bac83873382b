import type { Desk } from '../state/desk.ts';
import { importGrantedFiles, importPageFiles } from './import-files.ts';

/** Asks for files, in a native dialog where the shell has one, and imports them. */
export async function chooseAndImport(desk: Desk): Promise<void> {
  if (!desk.shell.nativeDialogs) {
    await importPageFiles(desk, await chooseInPage());
    return;
  }
  const chosen = await desk.client.call('shell.chooseFiles', {});
  if (!chosen.ok) desk.notices.tell({ type: 'failed', error: chosen.error });
  else if (chosen.value !== null) await importGrantedFiles(desk, chosen.value);
}

async function chooseInPage(): Promise<readonly File[]> {
  const { promise, resolve } = Promise.withResolvers<readonly File[]>();
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.addEventListener('change', () => resolve([...(input.files ?? [])]));
  input.addEventListener('cancel', () => resolve([]));
  input.click();
  return promise;
}
