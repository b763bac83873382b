import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type BrowserContext } from 'playwright';
import { findBrowser } from '../../electron/launch/find-browser.mjs';
import { quietBrowser } from '../ui/browser.ts';
import { tellTest } from './control.ts';
import { theme } from './native.ts';
import { isForeign, userData } from './settings.ts';
import { refuseOtherPages } from './traffic.ts';

const profile = path.join(userData, 'chromium');

let started: Promise<BrowserContext> | null = null;

/**
 * Starts the browser whose pages are the windows' web contents, once; its profile lies in the application's user data,
 * so that what a page keeps is there again the next time. The test is told where it can join in.
 */
export function startChromium(): Promise<BrowserContext> {
  started ??= start();
  return started;
}

async function start(): Promise<BrowserContext> {
  // Playwright would take this for the other system.
  if (isForeign) return new Promise(() => undefined);
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('electron-double: there is no Chromium, Chrome or Edge');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...quietBrowser, '--remote-debugging-port=0', '--window-size=1440,900'],
    viewport: null,
    colorScheme: theme.shouldUseDarkColors ? 'dark' : 'light',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  await refuseOtherPages(context);
  theme.on('updated', () => {
    const colorScheme = theme.shouldUseDarkColors ? 'dark' : 'light';
    for (const page of context.pages()) void page.emulateMedia({ colorScheme });
  });
  const [port] = (await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  tellTest({ tell: 'browser', endpoint: `http://127.0.0.1:${port}` });
  return context;
}

/** Ends the browser, if it was ever started. */
export async function endChromium(): Promise<void> {
  if (started !== null && !isForeign) await (await started).close();
}
