// @ts-check
import { callersFolder } from './callers-folder.mjs';
import { root } from './places.mjs';
import { runCommand } from './run-command.mjs';
import { say } from './say.mjs';

/**
 * Runs the Electron shell until its last window closes.
 * @param {string} program Electron
 * @param {readonly string[]} args
 * @returns {Promise<{code: number, ranMs: number}>}
 */
export async function openElectron(program, args) {
  const flags = [];
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    say('Chromium keeps no sandbox for root; better start Slantwise as an ordinary user');
    flags.push('--no-sandbox');
  }
  const begun = Date.now();
  const { code } = await runCommand(program, [...flags, root, ...args], {
    output: 'own',
    cwd: callersFolder(),
  });
  return { code, ranMs: Date.now() - begun };
}
