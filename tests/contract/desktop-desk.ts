import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, onTestFinished, vi } from 'vitest';
import type { Transport } from '../../shared/api/transport.ts';
import { aFolder } from '../builders/folder.ts';
import { DoubleProcess, type DoubleOptions } from '../electron-double/driver.ts';

const clone = path.join(import.meta.dirname, '../..');

// Each desk is a process and a browser: give a loaded machine the time that they take.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Where a desk keeps its things; one that is started again is given the same. */
export interface DeskFolders {
  readonly userData: string;
  readonly workspace: string;
}

export async function deskFolders(): Promise<DeskFolders> {
  return foldersIn(await aFolder());
}

function foldersIn(folder: string): DeskFolders {
  return { userData: path.join(folder, 'user-data'), workspace: path.join(folder, 'workspace') };
}

type Options = Partial<Pick<DoubleOptions, 'appFolder' | 'machine'>> & {
  /** Files that the system names, as on a double click. */
  readonly files?: readonly string[];
};

/** Starts the Electron shell as it is built, on the double. */
function launchDesktop(
  { userData, workspace }: DeskFolders,
  { files = [], ...options }: Options = {},
): DoubleProcess {
  if (!existsSync(path.join(clone, 'dist/main/desktop.js'))) {
    throw new Error('Nothing is built in dist/: run `npm run build` first');
  }
  const args = [`--workspace=${workspace}`, ...files];
  return new DoubleProcess({ appFolder: clone, userData, args, ...options });
}

/** One desk for all tests of a file, which change nothing that another one asks about. */
export function sharedDesktop(): { readonly desk: DoubleProcess; readonly page: Page } {
  const shared = {} as { desk: DoubleProcess; page: Page; folder: string };
  beforeAll(async () => {
    shared.folder = await mkdtemp(path.join(tmpdir(), 'slantwise-desktop-'));
    shared.desk = launchDesktop(foldersIn(shared.folder));
    shared.page = await shared.desk.page();
  });
  afterAll(async () => {
    await shared.desk.end();
    await rm(shared.folder, { recursive: true, force: true });
  });
  return shared;
}

/** The same until the test is over. */
export function startDesktop(folders: DeskFolders, options: Options = {}): DoubleProcess {
  const desk = launchDesktop(folders, options);
  onTestFinished(() => desk.end());
  return desk;
}

/** A desk on a new workspace, and its page. */
export async function openDesktop(
  options: Options = {},
): Promise<{ desk: DoubleProcess; page: Page; folders: DeskFolders }> {
  const folders = await deskFolders();
  const desk = startDesktop(folders, options);
  return { desk, page: await desk.page(), folders };
}

/** One call of the contract, as the page makes it. */
export function call(page: Page, method: string, params: unknown): Promise<unknown> {
  return page.evaluate(
    ([method, params]) => {
      // What the preload exposes (electron/desktop/preload.ts).
      const { slantwise } = window as unknown as { slantwise: Transport };
      return slantwise.send({ method: String(method), params });
    },
    [method, params],
  );
}
