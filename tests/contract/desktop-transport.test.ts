import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { buildTransportPage } from './build-transport-page.ts';
import { openDesktop } from './desktop-desk.ts';
import { acceptTransport } from './transport-acceptance.ts';
import { transportInPage } from './transport-in-page.ts';

const clone = path.join(import.meta.dirname, '../..');

/** The Electron shell as it is built, with a page that has nothing but its transport, and without samples. */
let appFolder: string;
beforeAll(async () => {
  appFolder = await mkdtemp(path.join(tmpdir(), 'slantwise-desktop-'));
  await cp(path.join(clone, 'dist/main'), path.join(appFolder, 'dist/main'), { recursive: true });
  await buildTransportPage(path.join(appFolder, 'dist/renderer'));
  await mkdir(path.join(appFolder, 'fixtures'));
  const manifest = { name: 'slantwise', version: '0.0.0', type: 'module', main: 'dist/main/desktop.js' };
  await writeFile(path.join(appFolder, 'package.json'), JSON.stringify(manifest));
});
afterAll(() => rm(appFolder, { recursive: true, force: true }));

acceptTransport('Electron’s IPC', async () => {
  const { desk, page } = await openDesktop({ appFolder });
  return {
    transport: await transportInPage(page),
    cut: async () => {
      await desk.ask('ipc.forget', 'slantwise:call');
    },
  };
});
