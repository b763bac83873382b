import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { contentSecurityPolicy } from '../../electron/core/content-security-policy.ts';
import { browserArguments, browserProgram } from '../ui/browser.ts';
import type { BenchArticle } from './page/bench-article.ts';

const pageFolder = path.join(import.meta.dirname, '../../.cache/bench-page');
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

export async function startBenchBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: browserProgram(), args: [...browserArguments] });
}

/** A fresh page that has the article and is about to open it. */
export async function benchPage(browser: Browser, contestant: string, given: BenchArticle): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1080, height: 800 } });
  const data = JSON.stringify(given);
  await page.route('http://bench.invalid/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/data.json') {
      await route.fulfill({ contentType: 'application/json', body: data });
      return;
    }
    const file = path.join(pageFolder, pathname);
    const body = existsSync(file) ? readFileSync(file) : null;
    await route.fulfill({
      status: body === null ? 404 : 200,
      body: body ?? '',
      contentType: contentTypes[path.extname(file)] ?? 'application/octet-stream',
      // Ours keeps the desk's own policy; some of the others write styles into the page.
      headers: contestant === 'slantwise' ? { 'content-security-policy': contentSecurityPolicy } : {},
    });
  });
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(`http://bench.invalid/index.html?contestant=${contestant}`);
  await page.waitForSelector('body[data-ready]');
  return page;
}
