// @ts-check
import { LaunchFailure } from './failure.mjs';

/** @typedef {'electron' | 'loopback'} Shell */

/**
 * Takes `--shell=electron|loopback` (or `--shell electron`) out of the arguments; the rest is the shell's own.
 * @param {readonly string[]} args
 * @returns {{shell: Shell | null, rest: string[]}} `shell` is null if none was asked for
 * @throws {LaunchFailure} for a shell that does not exist
 */
export function chooseShell(args) {
  const at = args.findIndex((arg) => arg === '--shell' || arg.startsWith('--shell='));
  if (at === -1) return { shell: null, rest: [...args] };
  const arg = /** @type {string} */ (args[at]);
  const inNext = arg === '--shell';
  const shell = inNext ? args[at + 1] : arg.slice('--shell='.length);
  if (shell !== 'electron' && shell !== 'loopback') {
    throw new LaunchFailure(`--shell is electron or loopback, not ${shell || 'nothing'}`);
  }
  return { shell, rest: args.toSpliced(at, inNext ? 2 : 1) };
}
