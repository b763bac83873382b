// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { runCommand } from './run-command.mjs';
import { say } from './say.mjs';

/**
 * Installs Debian packages, where that can be done without asking anybody: on Debian or Ubuntu, as root or with a sudo
 * that wants no password.
 * @param {readonly string[]} names
 * @returns {Promise<boolean>} whether they were installed
 */
export async function installDebianPackages(names) {
  const prefix = await rootPrefix();
  if (prefix === null) return false;
  say(`installing ${names.join(', ')} with apt-get${prefix.length > 0 ? ' (as root, with sudo)' : ''}`);
  const apt = ['-q', '-o', 'DPkg::Lock::Timeout=600'];
  const steps = [
    ['apt-get', ...apt, 'update'],
    ['apt-get', ...apt, 'install', '-y', '--no-install-recommends', ...names],
  ];
  for (const step of steps) {
    const [command, ...args] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', ...step];
    const { code, output } = await runCommand(/** @type {string} */ (command), args, { output: 'silent' });
    // A package list that could not be refreshed may still do; a package that is not there says so itself.
    if (code !== 0 && step.includes('install')) {
      say(`apt-get could not: ${output.trim().split('\n').at(-1)}`);
      return false;
    }
  }
  return true;
}

/** Ubuntu's package `chromium` only stands in for a snap, which cannot be relied on (in containers it cannot run). */
export function isUbuntu() {
  return osRelease().some((line) => /^ID="?ubuntu"?$/.test(line));
}

/** @returns {Promise<readonly string[] | null>} what to put before a command so that root runs it */
async function rootPrefix() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  const { code } = await runCommand('sudo', ['-n', 'true'], { output: 'silent' }).catch(() => ({ code: 1 }));
  return code === 0 ? ['sudo', '-n'] : null;
}

function osRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8').split('\n');
  } catch {
    return [];
  }
}
