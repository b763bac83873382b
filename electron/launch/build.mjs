// @ts-check
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { builtStamp, sourceStamp, writeStamp } from './build-stamp.mjs';
import { LaunchFailure } from './failure.mjs';
import { built, cache, root } from './places.mjs';
import { runCommand } from './run-command.mjs';
import { say } from './say.mjs';
import { runTool } from './tool.mjs';

/** The parts of a build: vite's configuration, what it starts from, and the folder it fills. */
const parts = [
  { config: 'electron/vite.config.ts', from: 'electron', to: 'main' },
  { config: 'electron/vite.preload.config.ts', from: 'electron/desktop/preload.ts', to: 'main' },
  { config: 'renderer/vite.config.ts', from: 'renderer/index.html', to: 'renderer' },
];

/** Was the present build made from the source as it is now? */
export function buildIsFresh() {
  return builtStamp() === sourceStamp();
}

/**
 * Builds beside the present build and then puts the new one in its place: a build that fails leaves the last good one
 * standing, and nobody meets half of one.
 * @param {string} node
 */
export async function build(node) {
  say('building');
  const stamp = sourceStamp();
  const fresh = path.join(cache, `build-${process.pid}`);
  const old = path.join(cache, `build-${process.pid}-old`);
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  try {
    for (const { config, from, to } of parts) {
      if (!existsSync(path.join(root, from))) continue;
      const args = ['build', '--config', config, '--outDir', path.join(fresh, to), '--logLevel', 'warn'];
      const { code, output } = await runTool(node, 'vite', args, { output: 'silent' });
      const account = stripVTControlCharacters(output).trim();
      if (code !== 0) throw new LaunchFailure(`the build failed:\n${account}`);
      if (account !== '') say(account);
    }
    await writeNotices(node, fresh);
    await writeStamp(fresh, stamp);
    if (existsSync(built)) await rename(built, old);
    await rename(fresh, built);
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

/**
 * Tells of the licences of what was built.
 * @param {string} node
 * @param {string} folder of the build
 */
async function writeNotices(node, folder) {
  const script = path.join(root, 'electron/packaging/write-notices.ts');
  const { code, output } = await runCommand(node, [script, folder], { output: 'silent' });
  if (code !== 0) throw new LaunchFailure(`the build has no licences to show:\n${output.trim()}`);
}
