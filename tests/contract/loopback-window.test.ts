import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readFile, watch, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { Workspace } from '../../electron/core/workspace.ts';
import { systemClock } from '../../electron/core/system-clock.ts';
import { aFolder } from '../builders/folder.ts';
import { value } from '../builders/open-workspace.ts';
import { browserProgram } from '../ui/browser.ts';

const program = path.join(import.meta.dirname, '../../electron/loopback/main.ts');

/** A display of its own, where there is none. */
const onDisplay: readonly string[] =
  process.platform !== 'linux' || process.env['DISPLAY'] !== undefined ? [] : ['xvfb-run', '-a'];
const hasDisplay = onDisplay.length === 0 || spawnSync('which', ['xvfb-run']).status === 0;

/** The port that the browser writes into its profile, once it is written whole: two lines. */
async function portOfDoor(profile: string): Promise<string> {
  for await (const { filename } of watch(profile)) {
    if (filename !== 'DevToolsActivePort') continue;
    const port = /^(\d+)\n./.exec(await readFile(path.join(profile, filename), 'utf8'))?.[1];
    if (port !== undefined) return port;
  }
  throw new Error('The browser opened no door.');
}

const signedIn = /^http:\/\/127\.0\.0\.1:\d+\/$/;

/**
 * Waits until the window is there and signed in: Playwright does not get over a page that another one replaces while it
 * connects.
 */
async function windowBehind(door: string): Promise<void> {
  const isThere = async (): Promise<boolean> => {
    const targets: { type: string; url: string }[] = await (await fetch(`${door}/json/list`)).json();
    return targets.some(({ type, url }) => type === 'page' && signedIn.test(url));
  };
  await expect.poll(isThere, { timeout: 30_000 }).toBe(true);
}

/**
 * Starts the shell with a window, as an analyst does; the browser is the installed one, with nothing added but a door
 * for the test.
 */
async function open(home: string, workspace: string) {
  const profile = path.join(home, 'slantwise', 'browser');
  await mkdir(profile, { recursive: true });
  const door = portOfDoor(profile);
  const wrapper = path.join(home, 'browser');
  await writeFile(wrapper, `#!/bin/sh\nexec '${browserProgram()}' --remote-debugging-port=0 "$@"\n`);
  await chmod(wrapper, 0o700);
  const [command, ...args] = [...onDisplay, process.execPath, program, '--workspace', workspace];
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, SLANTWISE_BROWSER: wrapper };
  const shell = spawn(command, args, { env, stdio: 'ignore' });
  onTestFinished(() => void shell.kill());
  const exitCode = once(shell, 'exit').then(([code]) => code as number | null);

  const address = `http://127.0.0.1:${await door}`;
  await windowBehind(address);
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  const page: Page | undefined = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (page === undefined) throw new Error('The browser opened no window.');
  return { page, exitCode };
}

test.runIf(hasDisplay)(
  'the desk opens in a window without tabs, signed in; closing it ends the desk and frees the workspace',
  async () => {
    const home = await aFolder();
    const workspace = path.join(home, 'desk');
    const { page, exitCode } = await open(home, workspace);

    await page.waitForURL(signedIn);
    const seen = await page.evaluate(async () => {
      const body = JSON.stringify({ method: 'desk.open', params: {} });
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch('/call', { method: 'POST', headers, body });
      return {
        status: answer.status,
        isApp: matchMedia('(display-mode: standalone)').matches,
        cookies: document.cookie,
      };
    });
    expect(seen).toEqual({ status: 200, isApp: true, cookies: '' });

    await page.getByText('Saved').waitFor();
    await page.close();
    expect(await exitCode).toBe(0);
    const again = value(await Workspace.open(workspace, { clock: systemClock, analystName: 'Next' }));
    await again.close();
  },
  // A browser's first start on a machine that is busy.
  60_000,
);
