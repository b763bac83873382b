import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DoubleProcess } from '../../electron-double/driver.ts';
import type { Desk, Host } from './host.ts';
import { writtenFile } from './written-file.ts';

const clone = path.join(import.meta.dirname, '../../..');

/** The Electron shell as it is built, on the double of Electron. */
export const electronDouble: Host = {
  name: 'electron-double',
  unavailable: () =>
    existsSync(path.join(clone, 'dist/main/desktop.js')) ? null : 'nothing is built in dist/',
  start: async ({ workspaceDir }) => {
    const app = new DoubleProcess({
      appFolder: clone,
      // The same for each start on a workspace, as for an analyst.
      userData: `${workspaceDir}.user-data`,
      args: [`--workspace=${workspaceDir}`],
    });
    return deskOn(app, await app.page());
  },
};

function deskOn(app: DoubleProcess, page: Desk['page']): Desk {
  return {
    page,
    chooseFiles: async (paths, ask) => {
      await app.ask('dialog.answer', { kind: 'open', answer: paths });
      await ask();
    },
    saveExport: async (ask) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'slantwise-export-'));
      const asked = app.next('dialog');
      await ask();
      await asked;
      const file = path.join(folder, suggestedName(app));
      await app.ask('dialog.answer', { kind: 'save', answer: file });
      return writtenFile(folder, file);
    },
    clickMenu: (command) => app.ask('menu.choose', command),
    close: async () => {
      await app.ask('window.close');
      const code = await app.exit();
      if (code !== 0) throw new Error(`The desk ended with ${code}:\n${app.errors}`);
    },
    kill: () => app.kill(),
  };
}

function suggestedName(app: DoubleProcess): string {
  const name = app.dialogs.findLast(({ kind }) => kind === 'save')?.options['defaultPath'];
  if (typeof name !== 'string') throw new Error('The desk did not ask where to save');
  return name;
}
