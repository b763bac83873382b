// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';
import { installDebianPackages, isUbuntu } from './debian-packages.mjs';
import { LaunchFailure } from './failure.mjs';
import { findBrowser } from './find-browser.mjs';
import { say } from './say.mjs';
import { runTool } from './tool.mjs';

/**
 * What the tests want of the machine beside Node. `needed`: nothing goes without it; the rest are second opinions on
 * what Slantwise writes, which the tests ask where they are there.
 */
const programs = [
  { isThere: () => findBrowser() !== null, packages: isUbuntu() ? [] : ['chromium'] },
  { isThere: () => process.platform !== 'linux' || onPath('xvfb-run'), packages: ['xvfb', 'xauth'] },
  { isThere: () => onPath('qpdf'), packages: ['qpdf'] },
  { isThere: () => onPath('pdftotext'), packages: ['poppler-utils'] },
];

/**
 * Installs what the UI tests want and is missing: a browser, a display server, programs that check PDF files.
 * @param {string} node
 * @throws {LaunchFailure} if there is no browser to be had
 */
export async function prepareTestMachine(node) {
  const missing = programs.filter(({ isThere }) => !isThere()).flatMap(({ packages }) => packages);
  if (missing.length > 0) await installDebianPackages(missing);
  if (findBrowser() === null) await downloadBrowser(node);
}

/** @param {string} node */
async function downloadBrowser(node) {
  say('downloading the browser that Playwright brings');
  const { code } = await runTool(node, 'playwright', ['install', 'chromium'], { output: 'silent' });
  if (code === 0 && findBrowser() !== null) return;
  throw new LaunchFailure('the UI tests need a browser: please install Chromium, Chrome or Edge');
}

/** @param {string} program */
export function onPath(program) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(path.isAbsolute);
  return folders.some((folder) => existsSync(path.join(folder, program)));
}
