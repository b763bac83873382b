import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../electron/core/content-security-policy.ts';
import type { Entry } from '../electron-double/menu.ts';
import { call, openDesktop, sharedDesktop } from './desktop-desk.ts';

interface WindowState {
  readonly options: { readonly backgroundColor: string; readonly webPreferences: Record<string, unknown> };
}

const shared = sharedDesktop();

test('the window has every wall up', async () => {
  const { desk } = shared;
  const { options } = await desk.ask<WindowState>('window.state');
  expect(options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  });
  // What would open a wall again, by whatever name.
  for (const option of ['enableBlinkFeatures', 'experimentalFeatures', 'plugins', 'additionalArguments']) {
    expect(options.webPreferences).not.toHaveProperty(option);
  }
  expect(await desk.ask('app.state')).toMatchObject({
    sandboxed: true,
    switches: { 'host-resolver-rules': 'MAP * ~NOTFOUND' },
  });
});

test('developer tools are for developers', async () => {
  const { desk } = shared;
  const { desk: packaged } = await openDesktop({ machine: { isPackaged: true } });
  for (const [which, there] of [
    [desk, true],
    [packaged, false],
  ] as const) {
    const { options } = await which.ask<WindowState>('window.state');
    expect(options.webPreferences['devTools']).toBe(there);
    const entries = JSON.stringify(await which.ask<readonly Entry[]>('menu.entries'));
    expect(entries.includes('toggleDevTools')).toBe(there);
  }
});

test('the page reaches a carrier of calls and nothing else of the machine', async () => {
  const { page } = shared;
  expect(
    await page.evaluate(() => ({
      bridge: Object.keys(Object((window as { slantwise?: unknown }).slantwise)),
      node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
    })),
  ).toEqual({ bridge: ['send', 'subscribe'], node: [] });
});

test('calls are taken from the page in the window and from nobody else', async () => {
  const { desk } = shared;
  const ask = (url: string | null, main = false): Promise<unknown> =>
    desk.ask('ipc.invokeAs', {
      url,
      main,
      channel: 'slantwise:call',
      args: [{ method: 'desk.open', params: {} }],
    });
  expect(await ask('slantwise://app/', true)).toMatchObject({ value: { ok: true } });
  for (const [stranger, main] of [
    ['https://example.com/', true],
    ['slantwise://elsewhere/', true],
    ['file:///etc/passwd', true],
    ['slantwise://app/', false],
    [null, false],
  ] as const) {
    expect.soft(await ask(stranger, main), String(stranger)).toMatchObject({
      value: { ok: false, error: { code: 'unauthorized' } },
    });
  }
});

test('the page goes nowhere, opens nothing, embeds nothing', async () => {
  const { desk, page } = shared;
  const before = page.url();
  const refused = expect.poll(() => desk.ask('webContents.refused'), { timeout: 10_000 });
  await page.evaluate(() => {
    location.href = 'https://example.com/away';
  });
  await refused.toEqual({ navigations: ['https://example.com/away'], windows: [] });
  await page.evaluate(() => {
    location.href = '/assets/elsewhere.html';
  });
  await refused.toMatchObject({
    navigations: [expect.any(String), 'slantwise://app/assets/elsewhere.html'],
    windows: [],
  });
  await page.evaluate(() => {
    open('https://example.com/window');
  });
  await refused.toMatchObject({ windows: ['https://example.com/window'] });
  expect(page.url()).toBe(before);
  expect(await call(page, 'desk.open', {})).toMatchObject({ ok: true });

  await page.evaluate(() => {
    const frame = Object.assign(document.createElement('iframe'), { src: 'https://example.com/frame' });
    document.body.append(frame);
  });
  expect(await desk.ask('traffic')).toMatchObject({ escaped: [] });
  expect(page.frames().map((frame) => frame.url())).not.toContain('https://example.com/frame');
});

test('no permission, no device, no download, no dictionary', async () => {
  const { desk } = shared;
  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal']) {
    expect.soft(await desk.ask('session.permission', permission), permission).toEqual({
      granted: false,
      checked: false,
      device: false,
    });
  }
  expect(await desk.ask('session.download')).toBe(false);
  expect(await desk.ask('session.spellChecker')).toBe(false);
});

test('nothing is asked of the network, even where the page’s policy is not asked', async () => {
  const { desk, page } = shared;
  // The policy stops the page; what it does not govern meets the session's wall.
  await page.evaluate(() => fetch('https://example.com/by-fetch').catch(() => undefined));
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await page.evaluate(() => fetch('https://example.com/without-policy').catch(() => undefined));
  await page.evaluate(() => fetch('http://127.0.0.1:9/local').catch(() => undefined));
  expect(await desk.ask('traffic')).toMatchObject({
    refused: expect.arrayContaining(['https://example.com/without-policy', 'http://127.0.0.1:9/local']),
    escaped: [],
  });
  await session.send('Page.setBypassCSP', { enabled: false });
  await page.reload();
});

test('the policy is strict, and in force', async () => {
  const { page } = shared;
  expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:/);
  expect(contentSecurityPolicy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
  const broken = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const directives: string[] = [];
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          if (directives.push(effectiveDirective) === 3) resolve(directives.toSorted());
        });
        document.head.append(
          Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }),
        );
        document.head.append(
          Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }),
        );
        document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.com/' }));
      }),
  );
  expect(broken).toEqual(['base-uri', 'script-src-elem', 'style-src-elem']);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

test('the page’s origin serves the page and no other file', async () => {
  const { page } = shared;
  const ask = (address: string, method = 'GET'): Promise<[number, string | null]> =>
    page.evaluate(
      async ([address, method]) => {
        const answer = await fetch(String(address), { method: String(method) });
        return [answer.status, answer.headers.get('content-security-policy')];
      },
      [address, method],
    );
  expect(await ask('/')).toEqual([200, contentSecurityPolicy]);
  for (const address of [
    '/package.json',
    '/../main/desktop.js',
    '/..%2fmain%2fdesktop.js',
    '/%2e%2e/main/desktop.js',
    '/..%5cmain%5cdesktop.js',
    '/assets/',
    '/assets',
    '/index.html%00.txt',
    `/${'a'.repeat(5_000)}`,
  ]) {
    expect.soft(await ask(address), address).toEqual([404, contentSecurityPolicy]);
  }
  expect(await ask('/', 'POST')).toEqual([405, contentSecurityPolicy]);
});

test('a window that has not painted yet has the desk’s colour, in the system’s theme', async () => {
  const { desk } = shared;
  const tokens = await readFile(
    path.join(import.meta.dirname, '../../renderer/app/theme/tokens.css'),
    'utf8',
  );
  const [, light, dark] = /--desk: light-dark\((#\w+), (#\w+)\)/.exec(tokens) ?? [];
  const { desk: atNight } = await openDesktop({ machine: { prefersDark: true } });
  for (const [which, colour] of [
    [desk, light],
    [atNight, dark],
  ] as const) {
    const { options } = await which.ask<WindowState>('window.state');
    expect(options.backgroundColor).toBe(colour);
  }
});
