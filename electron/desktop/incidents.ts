import { app, dialog, type BrowserWindow } from 'electron';

type Log = (line: string) => void;

/** Milliseconds: a page that stops twice in so short a time is not opened a third time unasked. */
const lately = 60_000;

/** A fault in this process: written down, told in one sentence, and the application ends in good order. */
export function endOnFaults(log: Log): void {
  const end = (fault: unknown): void => {
    log(
      `Fault in the main process: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`,
    );
    dialog.showErrorBox(
      app.name,
      'Slantwise met a fault and has to close; everything that was saved is kept.',
    );
    app.quit();
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

/** A page whose process stopped is opened again, and the analyst is told so. */
export function reopenWhenGone(window: BrowserWindow, log: Log): void {
  let lastGone = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log(`The page's process is gone: ${reason}, exit ${exitCode}`);
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const again = Date.now() - lastGone < lately;
    lastGone = Date.now();
    void (again ? askToReopen(window) : reopen(window));
  });
  window.webContents.on('preload-error', (_event, script, error) => log(`${script}: ${String(error)}`));
  window.webContents.on('did-fail-load', (_event, code, text, address) =>
    log(`${address} could not be shown: ${text} (${code})`),
  );
}

async function reopen(window: BrowserWindow): Promise<void> {
  window.webContents.reload();
  await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The page stopped and was opened again; everything that was saved is there.',
  });
}

async function askToReopen(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The page stopped again; everything that was saved is kept.',
    buttons: ['Open it again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) window.webContents.reload();
  else app.quit();
}
