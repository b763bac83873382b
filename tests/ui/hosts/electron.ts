import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication } from 'playwright';
import { electronProgram } from '../../../electron/launch/electron-binary.mjs';
import type { Desk, Host } from './host.ts';
import { writtenFile } from './written-file.ts';

const clone = path.join(import.meta.dirname, '../../..');

/** Electron itself, where its binary is. Asking for it must not start its download. */
export const electron: Host = {
  name: 'electron',
  unavailable: () => (electronProgram() === null ? 'Electron’s binary is not on this machine' : null),
  start: async ({ workspaceDir }) => {
    const executablePath = electronProgram();
    if (executablePath === null) throw new Error('Electron’s binary is not on this machine');
    const app = await _electron.launch({
      executablePath,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        clone,
        `--user-data-dir=${workspaceDir}.user-data`,
        `--workspace=${workspaceDir}`,
      ],
    });
    const page = await app.firstWindow();
    await page.waitForLoadState('load');
    return deskOn(app, page);
  },
};

function deskOn(app: ElectronApplication, page: Desk['page']): Desk {
  const ended = app.waitForEvent('close', { timeout: 0 });
  return {
    page,
    chooseFiles: async (paths, ask) => {
      await app.evaluate(
        ({ dialog }, filePaths) => {
          dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
        },
        [...paths],
      );
      await ask();
    },
    saveExport: async (ask) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'slantwise-export-'));
      await app.evaluate(({ dialog }, place) => {
        const chosen = Promise.withResolvers<string>();
        Object.assign(globalThis, { chosen: chosen.promise });
        dialog.showSaveDialog = (...args: unknown[]) => {
          const { defaultPath = 'export' } = Object(args.at(-1)) as { defaultPath?: string };
          chosen.resolve(place + defaultPath);
          return Promise.resolve({ canceled: false, filePath: place + defaultPath });
        };
      }, folder + path.sep);
      await ask();
      const chosen = await app.evaluate(() => (globalThis as { chosen?: Promise<string> }).chosen ?? '');
      return writtenFile(folder, chosen);
    },
    clickMenu: (command) =>
      app.evaluate(({ Menu }, id) => {
        const entry = Menu.getApplicationMenu()?.getMenuItemById(id);
        if (!entry) throw new Error(`The menu has no entry ${id}`);
        entry.click();
      }, command),
    close: async () => {
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      await ended;
    },
    kill: async () => {
      app.process().kill('SIGKILL');
      await ended;
    },
  };
}
