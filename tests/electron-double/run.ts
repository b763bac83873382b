import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { listenToTest } from './control.ts';
import { appFolder, machine } from './settings.ts';

// `node run.ts APP_FOLDER …` is what `electron APP_FOLDER …` is elsewhere.
const double = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier.startsWith('electron/')
      ? { url: double, shortCircuit: true }
      : next(specifier, context),
});

const { doubleApp } = await import('./app.ts');
const { main } = JSON.parse(readFileSync(path.join(appFolder, 'package.json'), 'utf8')) as { main: string };
process.argv.splice(0, 3, 'electron', appFolder);
Object.defineProperty(process, 'platform', { value: machine.platform });
listenToTest();
// Electron's own loop runs until the application quits, whatever it waits for.
setInterval(() => {}, 2 ** 30);
await import(pathToFileURL(path.join(appFolder, main)).href);
doubleApp.mainModuleDone();
