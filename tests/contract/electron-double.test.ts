import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DoubleProcess, type DoubleOptions } from '../electron-double/driver.ts';

/** What the double promises (tests/electron-double/README.md), on a small application of its own. */
const specimen = path.join(import.meta.dirname, '../electron-double/specimen');

interface Bridge {
  ask(question: string, value?: unknown): Promise<unknown>;
  listen(listener: (...args: unknown[]) => void): () => void;
  twice(callback: (value: number) => number): number;
  throws(): never;
  later(): Promise<unknown>;
  readonly shape: { readonly side: number };
  readonly refusals: Readonly<Record<string, string>>;
  seesPage(): string;
  missing(): unknown;
}
declare global {
  interface Window {
    readonly bridge: Bridge;
    readonly atStart: readonly string[];
  }
}

// Each application is a process and a browser: give a loaded machine the time that they take.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
const running = new Set<DoubleProcess>();

function start(options: Partial<DoubleOptions> = {}): DoubleProcess {
  const started = new DoubleProcess({
    appFolder: specimen,
    userData: path.join(folder, 'shared'),
    ...options,
  });
  running.add(started);
  return started;
}

/** What Playwright says that a function in the page throws, or rejects with. */
function failureOf(page: Page, run: () => unknown): Promise<string> {
  return page.evaluate(run).then(() => 'did not fail', String);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'electron-double-'));
});
afterAll(async () => {
  await Promise.all([...running].map((process) => process.end()));
  await rm(folder, { recursive: true, force: true, maxRetries: 20 });
});

describe('a running application', () => {
  let app: DoubleProcess;
  let page: Page;
  beforeAll(async () => {
    app = start();
    page = await app.page();
  });

  it('has the preload’s API before the page’s own scripts run', async () => {
    expect(await page.evaluate(() => window.atStart)).toContain('ask');
  });

  it('keeps the preload’s world apart from the page’s', async () => {
    expect(await page.evaluate(() => window.bridge.seesPage())).toBe('undefined');
    expect(await page.evaluate(() => typeof (window as { require?: unknown }).require)).toBe('undefined');
  });

  it('gives a sandboxed preload script electron and no other module', async () => {
    expect(await page.evaluate(() => window.bridge.refusals)).toEqual({
      'node:fs': 'module not found: node:fs',
      child_process: 'module not found: child_process',
    });
  });

  it('calls functions across the bridge both ways, at once', async () => {
    expect(await page.evaluate(() => window.bridge.twice((value) => value * 10))).toBe(30);
    expect(await failureOf(page, () => window.bridge.throws())).toMatch(/Error: thrown in the preload\n/);
    expect(await page.evaluate(() => window.bridge.later())).toEqual({ at: 'once' });
  });

  it('copies what is exposed: no prototype, nothing to write to', async () => {
    expect(await page.evaluate(() => [window.bridge.shape, 'area' in window.bridge.shape])).toEqual([
      { side: 2 },
      false,
    ]);
    expect(
      await page.evaluate(() => Object.isFrozen(window.bridge) && Object.isFrozen(window.bridge.shape)),
    ).toBe(true);
    const writeOver = (): void => {
      'use strict';
      Object.assign(window, { bridge: null });
    };
    expect(await failureOf(page, writeOver)).toMatch(/read only/);
  });

  it('clones what crosses to the main process and back', async () => {
    const sent = { list: [1, -0, null, 'ü'], none: undefined, when: new Date(0), deep: { $tag: 'mine' } };
    expect(await page.evaluate((value) => window.bridge.ask('echo', value), sent)).toEqual(sent);
    expect(await page.evaluate(() => window.bridge.ask('instance'))).toEqual({ kept: 1 });
  });

  it('refuses functions in Electron’s words, in both directions', async () => {
    expect(await failureOf(page, () => window.bridge.ask('echo', () => 1))).toMatch(
      /Error: An object could not be cloned\./,
    );
    expect(await failureOf(page, () => window.bridge.ask('function'))).toMatch(
      /Error invoking remote method 'ask': .*cloned/,
    );
  });

  it('tells the page what a handler threw', async () => {
    expect(await failureOf(page, () => window.bridge.ask('fail'))).toMatch(
      /Error invoking remote method 'ask': RangeError: it failed\n/,
    );
  });

  it('throws by name for what is not stood in for', async () => {
    expect(await failureOf(page, () => window.bridge.missing())).toMatch(
      /ipcRenderer\.sendSync is not stood in for/,
    );
    expect(await failureOf(page, () => window.bridge.ask('missing'))).toMatch(
      /app\.dock is not stood in for/,
    );
  });

  it('brings events to listeners until they leave', async () => {
    const heard = await page.evaluate(async () => {
      const heard: unknown[] = [];
      const leave = window.bridge.listen((...args) => heard.push(args));
      await window.bridge.ask('push', ['first', { n: 1 }]);
      leave();
      await window.bridge.ask('push', ['second']);
      return heard;
    });
    expect(heard).toEqual([['first', { n: 1 }]]);
  });

  it('names the frame that asks, in the application’s own scheme', async () => {
    expect(await page.evaluate(() => window.bridge.ask('frame'))).toEqual(['specimen://app/', true]);
  });

  it('asks the application about requests, and lets none out', async () => {
    const image = (address: string): Promise<string> =>
      page.evaluate(
        (address) =>
          new Promise<string>((resolve) => {
            const image = new Image();
            image.onload = () => resolve('loaded');
            image.onerror = () => resolve('failed');
            image.src = address;
          }),
        address,
      );
    expect(await image('https://example.com/refuse-me.png')).toBe('failed');
    expect(await image('https://example.com/let-out.png')).toBe('failed');
    expect(await app.ask('traffic')).toMatchObject({
      refused: ['https://example.com/refuse-me.png'],
      escaped: ['https://example.com/let-out.png'],
    });
  });

  it('asks the application about navigations and windows of the page', async () => {
    await page.click('#away');
    await page.click('#window');
    await expect
      .poll(() => app.ask('webContents.refused'), { timeout: 10_000 })
      .toEqual({ navigations: ['https://example.com/away'], windows: ['https://example.com/window'] });
    await page.click('#inside');
    await page.waitForURL('**/other');
    expect(await page.evaluate(() => window.bridge.ask('frame'))).toEqual(['specimen://app/other', true]);
  });

  it('hands a second instance over to the first', async () => {
    await page.evaluate(() => {
      window.bridge.listen((...args) => document.body.append(JSON.stringify(args)));
    });
    const second = start({ args: ['--last'] });
    expect(await second.exit()).toBe(0);
    await page.getByText('["--last",{"from":"specimen"}]').waitFor();
  });

  it('tells the application of a page that died, and opens it again', async () => {
    const again = page.context().waitForEvent('page');
    await app.ask('window.crash');
    page = await again;
    await page.waitForURL('**/');
    expect(await page.evaluate(() => window.bridge.ask('frame'))).toEqual(['specimen://app/', true]);
  });

  it('ends when its last window is closed', async () => {
    await app.ask('window.close');
    expect(await app.exit()).toBe(0);
  });
});

it('lets the application put off its end, and shows its dialogs until they are answered', async () => {
  const app = start({ userData: path.join(folder, 'asking'), args: ['--ask'] });
  await app.page();
  const asked = app.next('dialog');
  await app.ask('window.close');
  await asked;
  expect(app.dialogs).toMatchObject([{ kind: 'message', options: { message: 'Really?' } }]);
  await app.ask('dialog.answer', { kind: 'message', answer: 7 });
  expect(await app.exit()).toBe(7);
});

it('has no bridge without context isolation', async () => {
  const app = start({ userData: path.join(folder, 'mixed'), args: ['--no-isolation'] });
  const page = await app.page();
  expect(await page.evaluate(() => 'bridge' in window)).toBe(false);
  expect(app.errors).toMatch(/contextBridge API can only be used when contextIsolation is enabled/);
});

it('leaves no browser behind when it is killed', async () => {
  const app = start({ userData: path.join(folder, 'killed') });
  const page = await app.page();
  const browser = page.context().browser();
  const gone = new Promise((resolve) => browser?.once('disconnected', resolve));
  await app.kill();
  await gone;
});
