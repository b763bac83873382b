import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '../launch/find-browser.mjs';
import { icns, ico, type Drawing } from './icon-files.ts';

// Draws the program's icon anew from icon.svg, in every size and form that the packages want. Run it when the drawing
// has changed: `node electron/packaging/draw-icons.ts`.
const folder = path.join(import.meta.dirname, '../desktop/icons');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** Draws in an installed browser: no other program draws an SVG as browsers do. */
async function draw(svg: string): Promise<readonly Drawing[]> {
  const executablePath = findBrowser();
  if (executablePath === null)
    throw new Error('Icons are drawn by a browser: install Chromium, Chrome or Edge.');
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const drawings: Drawing[] = [];
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
    drawings.push({ size, png: await page.screenshot({ omitBackground: true }) });
    await page.close();
  }
  await browser.close();
  return drawings;
}

const drawings = await draw(await readFile(path.join(folder, 'icon.svg'), 'utf8'));
await mkdir(path.join(folder, 'linux'), { recursive: true });
for (const { size, png } of drawings) {
  await writeFile(path.join(folder, 'linux', `${size}x${size}.png`), png);
}
await writeFile(path.join(folder, 'icon.ico'), ico(drawings));
await writeFile(path.join(folder, 'icon.icns'), icns(drawings));
