// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Interruption } from './failure.mjs';
import { root } from './places.mjs';
import { voiceDescriptor } from './say.mjs';

/**
 * @typedef {object} CommandOptions
 * @property {Record<string, string>} [env] added to the environment
 * @property {string} [cwd] the folder it runs in; the clone's if not given
 * @property {'account' | 'own' | 'silent'} [output] `account`: its output is part of what the launcher says (the
 *   default); `own`: standard output passes through untouched, and standard input is its own; `silent`: kept, not shown
 * @property {(kill: () => void, ended: AbortSignal) => void} [onStart] is given the means to end the command early
 *   and the news that it has ended
 */

/**
 * Runs a command until it ends, passing on the signals that end the launcher.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<{code: number, output: string}>} `code` is 128 + n after signal n; `output` is what was kept
 * @throws {Interruption} if the launcher was told to end meanwhile (not for `own`)
 */
export function runCommand(command, args, { env = {}, cwd = root, output = 'account', onStart } = {}) {
  return new Promise((resolve, reject) => {
    const voice = voiceDescriptor();
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...(output === 'own' ? {} : colours()), ...env },
      stdio:
        output === 'silent'
          ? ['ignore', 'pipe', 'pipe']
          : output === 'own'
            ? 'inherit'
            : ['ignore', voice, voice],
    });
    let kept = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (kept += text));
    }
    const forwarding = forwardSignals(child);
    const ended = new AbortController();
    onStart?.(() => child.kill('SIGTERM'), ended.signal);
    child.once('error', (error) => {
      ended.abort();
      forwarding.stop();
      reject(error);
    });
    child.once('close', (code, signal) => {
      ended.abort();
      const interruption = forwarding.stop();
      // A program of its own says by its exit code how it took the signal; an errand is just broken off.
      if (interruption !== null && output !== 'own') reject(new Interruption(interruption));
      else resolve({ code: code ?? 128 + (signal ? constants.signals[signal] : 0), output: kept });
    });
  });
}

/** Colours are for a terminal: in a log they are noise. */
function colours() {
  const wanted = process.stdout.isTTY || process.env['FORCE_COLOR'] !== undefined;
  return wanted ? {} : { NO_COLOR: '1' };
}

/**
 * While a command runs, the launcher does not end before it. A terminal sends Ctrl-C to both by itself; every other
 * sender means the launcher alone, which hands the signal on.
 * @param {import('node:child_process').ChildProcess} child
 */
function forwardSignals(child) {
  /** @type {NodeJS.Signals | null} */
  let received = null;
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    received = signal;
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  return {
    /** @returns {NodeJS.Signals | null} the signal that came meanwhile */
    stop() {
      for (const signal of signals) process.off(signal, forward);
      return received;
    },
  };
}
