// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Finds a browser of the Chromium family that is installed here: SLANTWISE_BROWSER if it is set, then the path, then
 * the places where each system puts them, then what Playwright has downloaded.
 *
 * The launcher, the loopback shell and the UI tests all ask here.
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @returns {string | null} the program's path
 */
export function findBrowser(env = process.env) {
  const chosen = env['SLANTWISE_BROWSER'];
  if (chosen) return existsSync(chosen) ? chosen : null;
  return [...onPath(env), ...usualPlaces(env), ...downloadedByPlaywright(env)].find(existsSync) ?? null;
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** @param {Readonly<Record<string, string | undefined>>} env */
function onPath(env) {
  if (process.platform === 'win32') return [];
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter(path.isAbsolute);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** @param {Readonly<Record<string, string | undefined>>} env */
function usualPlaces(env) {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', path.join(homedir(), 'Applications')];
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      folders.map((folder) => path.join(folder, `${name}.app/Contents/MacOS/${name}`)),
    );
  }
  if (process.platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => onWindows.map((program) => path.join(folder, program)));
  }
  return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
}

const onWindows = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/** @param {Readonly<Record<string, string | undefined>>} env */
function downloadedByPlaywright(env) {
  const folder = env['PLAYWRIGHT_BROWSERS_PATH'] || playwrightFolder(env);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => insidePlaywright.map((program) => path.join(folder, name, program)));
}

const insidePlaywright = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
];

/** @param {Readonly<Record<string, string | undefined>>} env */
function playwrightFolder(env) {
  if (process.platform === 'darwin') return path.join(homedir(), 'Library/Caches/ms-playwright');
  if (process.platform === 'win32') return path.join(env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright');
  return path.join(env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'), 'ms-playwright');
}
