#!/usr/bin/env node
// @ts-check
import path from 'node:path';
import { callersFolder } from './callers-folder.mjs';
import { exitWith } from './failure.mjs';
import { built } from './places.mjs';
import { provision } from './provision.mjs';
import { runCommand } from './run-command.mjs';
import { speakOnStandardError } from './say.mjs';

// `npm run -s cli -- …`, or `slantwise …` after `npm link`: the command line of Slantwise. Standard output carries its
// output and nothing else.
speakOnStandardError();
await exitWith(async () => {
  const node = await provision({ built: true });
  const program = path.join(built, 'main', 'cli.js');
  const options = /** @type {const} */ ({ output: 'own', cwd: callersFolder() });
  return (await runCommand(node, [program, ...process.argv.slice(2)], options)).code;
});
