import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { chromium, type Browser } from 'playwright';
import { findBrowser } from '../../../electron/launch/find-browser.mjs';
import { browserArguments, browserProgram } from '../browser.ts';
import type { Desk, Host, StartOptions } from './host.ts';

const program = path.join(import.meta.dirname, '../../../dist/main/loopback.js');

/** The loopback shell as it was built, in a process of its own; the window is a page of a browser under test. */
export const loopback: Host = {
  name: 'loopback',
  unavailable: () => {
    if (findBrowser() === null) return 'no Chromium, Chrome or Edge is installed';
    return existsSync(program) ? null : 'nothing is built; run npm run build';
  },
  start,
};

/** One browser for all desks of a worker; each has a context of its own, as a profile of its own would be. */
let browser: Promise<Browser> | null = null;

async function start({ workspaceDir }: StartOptions): Promise<Desk> {
  const folder = await mkdtemp(path.join(tmpdir(), 'slantwise-loopback-'));
  const shell = spawn(process.execPath, [program, '--no-window', '--workspace', workspaceDir], {
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, APPDATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(shell.stdout);
  browser ??= chromium.launch({ executablePath: browserProgram(), args: [...browserArguments] });
  const context = await (await browser).newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = shell.exitCode === null && shell.signalCode === null ? once(shell, 'exit') : null;
    shell.kill(signal);
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return {
    page,
    chooseFiles: async (paths, ask) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), ask()]);
      await chooser.setFiles([...paths]);
    },
    saveExport: async (ask) => {
      const [download] = await Promise.all([page.waitForEvent('download'), ask()]);
      const file = path.join(
        await mkdtemp(path.join(tmpdir(), 'slantwise-export-')),
        download.suggestedFilename(),
      );
      await download.saveAs(file);
      return file;
    },
    clickMenu: null,
    close: async () => {
      const closed = page.waitForEvent('close');
      await page.close({ runBeforeUnload: true });
      await closed;
      await context.close();
      await end('SIGINT');
    },
    kill: async () => {
      await end('SIGKILL');
      await context.close();
    },
  };
}

/** @throws if the shell ends without having said where it is open; it has then said why on standard error */
async function addressOf(stdout: Readable): Promise<string> {
  let said = '';
  for await (const text of stdout.iterator({ destroyOnReturn: false })) {
    said += String(text);
    const address = /http:\/\/127\.0\.0\.1:\S+(?=\n)/.exec(said)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`The loopback shell did not open: ${said}`);
}
