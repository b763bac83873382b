import path from 'node:path';
import { app } from 'electron';
import { isBundle, readArguments } from './arguments.ts';
import { offerContextMenu } from './context-menu.ts';
import { openDesk } from './desk.ts';
import { listenForOpenedFiles } from './handed-files.ts';
import { endOnFaults } from './incidents.ts';
import { openLog } from '../core/log-file.ts';
import { registerPageScheme } from './page-protocol.ts';
import { keepInPlace, resolveNoNames } from './walls.ts';

// What has to be said before Electron is ready, then the desk. Nothing here may be awaited: Electron is ready only
// after this module.
const log = openLog(path.join(app.getPath('userData'), 'logs', 'slantwise.log'));
endOnFaults(log);
registerPageScheme();
resolveNoNames();
listenForOpenedFiles(isBundle);
app.enableSandbox();
app.on('web-contents-created', (_event, contents) => {
  keepInPlace(contents);
  offerContextMenu(contents);
});

const asked = readArguments(process.argv.slice(1), process.cwd());
if (app.requestSingleInstanceLock({ ...asked })) {
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => openDesk(asked, log));
} else {
  app.quit();
}
