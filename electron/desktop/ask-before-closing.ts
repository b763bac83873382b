import { dialog, type BrowserWindow } from 'electron';
import type { Application } from '../core/application.ts';
import { PACK_EXTENSION } from '../core/backups/pack-format.ts';
import { desktopWords } from './words.ts';

/**
 * Holds the window while steps are in memory alone, and asks what is to become of them. Nobody is asked when everything
 * is on the disk.
 */
export function askBeforeClosing(
  window: BrowserWindow,
  application: Pick<Application, 'subscribe' | 'saveCopy'>,
): void {
  let unsaved = 0;
  let isAsking = false;
  let mayClose = false;
  application.subscribe((event) => {
    if (event.type === 'keeping') ({ unsaved } = event.keeping);
    // What was unsaved before the workspace was opened anew lies elsewhere now, and is offered in the window.
    if (event.type === 'renewed') unsaved = 0;
  });
  window.on('close', (event) => {
    if (unsaved === 0 || mayClose) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    void ask(window, unsaved, application).then((answer) => {
      isAsking = false;
      mayClose = answer === 'close';
      if (mayClose) window.close();
    });
  });
}

async function ask(
  window: BrowserWindow,
  unsaved: number,
  application: Pick<Application, 'saveCopy'>,
): Promise<'close' | 'stay'> {
  const words = desktopWords().unsaved;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.message(unsaved),
    detail: words.detail,
    buttons: [words.saveCopy, words.close, words.stay],
    defaultId: 0,
    cancelId: 2,
  });
  if (response === 1) return 'close';
  if (response !== 0) return 'stay';
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.saveCopy,
    defaultPath: `Slantwise${PACK_EXTENSION}`,
    filters: [{ name: desktopWords().exporting.workspace, extensions: [PACK_EXTENSION.slice(1)] }],
  });
  if (canceled || filePath === '') return 'stay';
  const saved = await application.saveCopy(filePath);
  if (saved.ok) return 'close';
  await dialog.showMessageBox(window, { type: 'error', message: words.failed, detail: saved.error.message });
  return 'stay';
}
