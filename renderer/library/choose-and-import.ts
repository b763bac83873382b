import { fail } from '../../shared/errors.ts';
import { isBundle, openDroppedBundles } from '../team/open-bundle.ts';
import type { Desk } from '../state/desk.ts';
import { chooseInPage } from './choose-in-page.ts';
import { filesOfFolder, type Dropped } from './folder-entries.ts';
import { importGrantedFiles, importPageFiles } from './import-files.ts';

/** Asks for files, in a native dialog where the shell has one, and imports them. */
export async function chooseAndImport(desk: Desk): Promise<void> {
  if (desk.shell.nativeDialogs) await chooseNatively(desk, 'articles');
  else await importPageFiles(desk, await chooseInPage({ multiple: true }));
}

/** Asks for a folder and imports all that can be read in it. */
export async function chooseAndImportFolder(desk: Desk): Promise<void> {
  if (desk.shell.nativeDialogs) await chooseNatively(desk, 'folder');
  else await importDropped(desk, filesOfFolder(await chooseInPage({ webkitdirectory: true })));
}

/** Imports files and folders, or shows what a bundle would bring; that a folder has none, or too many, is listed with them. */
export async function importDropped(desk: Desk, { files, folder, cut }: Dropped): Promise<void> {
  const bundles = files.filter(isBundle);
  if (bundles.length > 0 && folder === null) {
    await openDroppedBundles(desk, bundles);
    return;
  }
  const reason = cut ? 'too-many-files' : folder !== null && files.length === 0 ? 'empty-folder' : null;
  if (reason === null) return importPageFiles(desk, files);
  const { error } = fail('format', 'The folder was not imported as a whole.', { reason });
  await importPageFiles(desk, files, [{ name: folder ?? '', outcome: 'refused', error }]);
}

async function chooseNatively(desk: Desk, kind: 'articles' | 'folder'): Promise<void> {
  const chosen = await desk.client.call('shell.chooseFiles', { kind });
  if (!chosen.ok) desk.notices.tell({ type: 'failed', error: chosen.error });
  else if (chosen.value !== null) await importGrantedFiles(desk, chosen.value);
}
