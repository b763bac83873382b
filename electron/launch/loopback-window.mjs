// @ts-check
import path from 'node:path';
import { callersFolder } from './callers-folder.mjs';
import { installDebianPackages, isUbuntu } from './debian-packages.mjs';
import { hasDisplay } from './display.mjs';
import { findBrowser } from './find-browser.mjs';
import { built } from './places.mjs';
import { runCommand } from './run-command.mjs';
import { say } from './say.mjs';

/**
 * Runs the loopback shell until its window closes. It finds the browser itself; where a display waits for a window and
 * there is none at all, one is installed first.
 * @param {string} node
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function openLoopback(node, args) {
  if (hasDisplay() && findBrowser() === null) await getBrowser();
  const program = path.join(built, 'main', 'loopback.js');
  const { code } = await runCommand(node, [program, ...args], { output: 'own', cwd: callersFolder() });
  return code;
}

async function getBrowser() {
  if (!isUbuntu() && (await installDebianPackages(['chromium'])) && findBrowser() !== null) return;
  say('please install Chromium, Chrome or Edge: the desk opens in its window');
}
