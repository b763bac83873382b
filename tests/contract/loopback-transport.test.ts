import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { browserArguments, browserProgram } from '../ui/browser.ts';
import { buildTransportPage } from './build-transport-page.ts';
import { serveADesk, type ServedDesk } from './loopback-desk.ts';
import { acceptTransport } from './transport-acceptance.ts';
import { transportInPage } from './transport-in-page.ts';

let browser: Browser;
let pageFolder: string;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: browserProgram(), args: [...browserArguments] });
  pageFolder = await mkdtemp(path.join(tmpdir(), 'slantwise-page-'));
  await buildTransportPage(pageFolder);
});
afterAll(async () => {
  await browser.close();
  await rm(pageFolder, { recursive: true, force: true });
});

/** A desk, and a window on it that has nothing but its transport. */
async function openWindow(): Promise<{ readonly desk: ServedDesk; readonly page: Page }> {
  const desk = await serveADesk({ pageFolder });
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(desk.server.newAddress());
  return { desk, page };
}

acceptTransport('HTTP', async () => {
  const { desk, page } = await openWindow();
  return { transport: await transportInPage(page), cut: () => desk.server.close() };
});

test('the address bar and the history keep no token, and scripts see no cookie', async () => {
  const { desk, page } = await openWindow();
  expect(page.url()).toBe(`${desk.server.origin}/`);
  expect(await page.evaluate('[history.length, document.cookie, document.referrer]')).toEqual([2, '', '']);
});

test('a window learns that the connection broke, and that it stands again', async () => {
  const connections = new Set<Socket>();
  const keep = (message: unknown): void => void connections.add((message as { socket: Socket }).socket);
  subscribe('net.server.socket', keep);
  onTestFinished(() => void unsubscribe('net.server.socket', keep));
  const { page } = await openWindow();
  const transport = await transportInPage(page);
  const told: boolean[] = [];
  transport.onConnection?.((connected) => told.push(connected));
  await expect.poll(() => told).toEqual([true]);

  for (const connection of connections) connection.destroy();
  await expect.poll(() => told, { timeout: 10_000 }).toEqual([true, false, true]);
  expect(await transport.send({ method: 'desk.open', params: {} })).toMatchObject({ ok: true });
});

test('another site that is open in the same browser gets nothing, cookie or not', async () => {
  const { desk, page } = await openWindow();
  const other = await serveADesk({ pageFolder });
  const elsewhere = await page.context().newPage();
  await elsewhere.goto(other.server.newAddress());
  // A page on another port of 127.0.0.1 is the nearest that a stranger can come: same host, same site, same cookies.
  const tries = await elsewhere.evaluate(async (origin) => {
    const init = { method: 'POST', body: '{}', credentials: 'include', mode: 'no-cors' } as const;
    const attempt = (address: string, options: RequestInit): Promise<string> =>
      fetch(address, options).then(
        (answer) => answer.type,
        () => 'failed',
      );
    return [
      await attempt(`${origin}/call`, init),
      await attempt(`${origin}/events`, { credentials: 'include' }),
    ];
  }, desk.server.origin);
  expect(tries).toEqual(['failed', 'failed']);
});
