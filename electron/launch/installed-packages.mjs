// @ts-check
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { LaunchFailure } from './failure.mjs';
import { npmCommand } from './npm-command.mjs';
import { packages, root } from './places.mjs';
import { runCommand } from './run-command.mjs';
import { say } from './say.mjs';

/**
 * @typedef {{version?: string, integrity?: string, optional?: boolean}} LockedPackage
 */

/**
 * Are the packages in place as the lockfile wants them? npm keeps its own account of what it has installed, written at
 * the end of a complete run; it is compared entry by entry.
 */
export async function packagesAreInstalled() {
  const [wanted, present] = await Promise.all([
    readLock(path.join(root, 'package-lock.json')),
    readLock(path.join(packages, '.package-lock.json')),
  ]);
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(([place, want]) => {
    if (place === '') return true;
    const have = present[place];
    // What is optional is absent where it is for another system.
    if (have === undefined) return want.optional === true;
    if (want.integrity && have.integrity) return want.integrity === have.integrity;
    return want.version === have.version;
  });
}

/**
 * Installs exactly what the lockfile says.
 * @param {string} node the Node to run npm with
 */
export async function installPackages(node) {
  say('installing the packages that package-lock.json names');
  const npm = npmCommand(node);
  const args = [...npm.args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  for (const attempt of ['first', 'second']) {
    const { code, output } = await runCommand(npm.command, args, { output: 'silent' });
    if (code === 0) return;
    // What a failed installation leaves behind misleads the next one.
    await rm(packages, { recursive: true, force: true });
    if (attempt === 'second') throw new LaunchFailure(`npm ci failed (exit ${code}):\n${output.trim()}`);
    say('that failed; trying once more from a clean folder');
  }
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, LockedPackage> | null>}
 */
async function readLock(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}
