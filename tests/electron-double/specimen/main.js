// A small application on which the double's own behaviour is tested (tests/contract/electron-double.test.ts).
import { app, BrowserWindow, dialog, ipcMain, protocol, session } from 'electron';
import path from 'node:path';

protocol.registerSchemesAsPrivileged([
  { scheme: 'specimen', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

const page = `<!doctype html><link rel="icon" href="data:,"><title>Specimen</title>
<a id="away" href="https://example.com/away">away</a>
<a id="window" href="https://example.com/window" target="_blank">window</a>
<a id="inside" href="/other">inside</a>
<script src="/page.js"></script>`;

const answers = {
  echo: (value) => value,
  instance: () =>
    new (class Kept {
      kept = 1;
      method() {}
    })(),
  function: () => () => 1,
  fail: () => {
    throw new RangeError('it failed');
  },
  readyEarly: () => app.isReady(),
  missing: () => app.dock,
};

ipcMain.handle('ask', (event, question, value) => {
  if (question === 'frame') return [event.senderFrame.url, event.senderFrame === event.sender.mainFrame];
  if (question === 'push') {
    event.sender.send('pushed', ...value);
    return null;
  }
  return answers[question](value);
});

if (!app.requestSingleInstanceLock({ from: 'specimen' })) app.quit();
else
  void app.whenReady().then(async () => {
    session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) =>
      answer({ cancel: url.includes('refuse-me') }),
    );
    protocol.handle('specimen', (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === '/page.js') {
        return new Response('window.atStart = Object.keys(window.bridge ?? {});', {
          headers: { 'Content-Type': 'text/javascript' },
        });
      }
      return new Response(page, {
        headers: {
          'Content-Type': 'text/html',
          'Content-Security-Policy': "default-src 'self'; img-src * data:; connect-src *",
        },
      });
    });
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: path.join(import.meta.dirname, 'preload.cjs'),
        sandbox: true,
        contextIsolation: !process.argv.includes('--no-isolation'),
      },
    });
    window.webContents.on('preload-error', (_event, _script, error) =>
      process.stderr.write(`preload-error ${error.message}\n`),
    );
    window.webContents.on('will-navigate', (event, url) => {
      if (url.startsWith('https:')) event.preventDefault();
    });
    window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
    window.webContents.on('render-process-gone', () => window.webContents.reload());
    window.once('ready-to-show', () => window.show());
    app.on('second-instance', (_event, argv, _cwd, data) =>
      window.webContents.send('pushed', argv.at(-1), data),
    );
    app.on('will-quit', (event) => {
      if (!process.argv.includes('--ask')) return;
      event.preventDefault();
      void dialog.showMessageBox({ message: 'Really?' }).then(({ response }) => app.exit(response));
    });
    await window.loadURL('specimen://app/');
  });
