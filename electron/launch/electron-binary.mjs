// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cache, packages } from './places.mjs';
import { runCommand } from './run-command.mjs';
import { say } from './say.mjs';

const home = path.join(packages, 'electron');
const downloads = path.join(cache, 'electron-download');
const failureFile = path.join(cache, 'electron-failure.json');

const dayMs = 24 * 60 * 60 * 1000;
/** A download that has not grown for so long is not coming: a firewall that drops packets says nothing. */
const stalledMs = 15_000;

/** @returns {string | null} Electron's program, if it is there */
export function electronProgram() {
  const elsewhere = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const program = path.join(elsewhere || path.join(home, 'dist'), programName());
  return existsSync(program) ? program : null;
}

/**
 * Tries to download Electron's binary with Electron's own installer (which checks it against its checksums). A failure
 * is remembered for a day, so that a machine that cannot have it does not ask at every start.
 * @param {string} node
 * @param {{insist: boolean}} options `insist`: try even if it failed today
 * @returns {Promise<{program: string} | {reason: string}>}
 */
export async function fetchElectron(node, { insist }) {
  if (process.env['ELECTRON_OVERRIDE_DIST_PATH']) {
    return { reason: `there is no ${programName()} in ELECTRON_OVERRIDE_DIST_PATH` };
  }
  const present = electronProgram();
  if (present !== null) return { program: present };
  const version = electronVersion();
  const remembered = insist ? null : readFailure(version);
  if (remembered !== null) return { reason: `${remembered}; tried less than a day ago` };
  say(`getting Electron ${version}`);
  const reason = await download(node);
  const program = electronProgram();
  if (program !== null) {
    await rm(failureFile, { force: true });
    return { program };
  }
  await writeFile(failureFile, JSON.stringify({ version, reason, at: Date.now() }));
  return { reason };
}

/**
 * @param {string} node
 * @returns {Promise<string>} why it failed, if it did
 */
async function download(node) {
  await mkdir(downloads, { recursive: true });
  let stalled = false;
  const { output } = await runCommand(node, [path.join(home, 'install.js')], {
    output: 'silent',
    env: { TMPDIR: downloads, TEMP: downloads, TMP: downloads },
    onStart: (kill, ended) => {
      void watchGrowth(ended, () => {
        stalled = true;
        kill();
      });
    },
  });
  await rm(downloads, { recursive: true, force: true });
  if (stalled) return 'the download did not come in';
  const message = /Error: ?(.+)$/m.exec(output)?.[1]?.trim();
  // What Node's fetch says when there is no way to the server.
  return message === 'fetch failed'
    ? 'its download server is out of reach'
    : (message ?? 'the download failed');
}

/**
 * @param {AbortSignal} ended
 * @param {() => void} onStall
 */
async function watchGrowth(ended, onStall) {
  let size = -1;
  let grewAt = Date.now();
  while (!ended.aborted) {
    const now = (await sizeOf(downloads)) + (await sizeOf(path.join(home, 'dist')));
    if (now !== size) [size, grewAt] = [now, Date.now()];
    if (Date.now() - grewAt > stalledMs) return onStall();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/**
 * @param {string} folder
 * @returns {Promise<number>} bytes, in files directly and further inside
 */
async function sizeOf(folder) {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = names.map(async (name) => {
    const found = await stat(path.join(folder, name)).catch(() => null);
    return found?.isFile() ? found.size : 0;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** @param {string} version */
function readFailure(version) {
  try {
    const failure = JSON.parse(readFileSync(failureFile, 'utf8'));
    return failure.version === version && Date.now() - failure.at < dayMs ? String(failure.reason) : null;
  } catch {
    return null;
  }
}

/** @returns {string} */
function electronVersion() {
  return JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')).version;
}

function programName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
