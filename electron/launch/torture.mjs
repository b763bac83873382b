// @ts-check
import { randomInt } from 'node:crypto';
import { LaunchFailure } from './failure.mjs';
import { say } from './say.mjs';
import { runTool } from './tool.mjs';

/**
 * The proofs of storage at length: thousands of kills, failing calls, power cuts and damaged files. What it says first
 * repeats it: `npm run torture -- --seed N`; further words narrow it down as vitest's do.
 * @param {string} node
 * @param {readonly string[]} args
 * @returns {Promise<import('./stages.mjs').Ran>}
 */
export async function torture(node, args) {
  const at = args.indexOf('--seed');
  const seed = at === -1 ? randomInt(2 ** 31) : Number(args[at + 1]);
  if (!Number.isInteger(seed)) throw new LaunchFailure('after --seed comes a whole number');
  const others = at === -1 ? args : args.toSpliced(at, 2);
  say(`this run again: npm run torture -- --seed ${seed}`);
  process.env['SLANTWISE_TORTURE'] = 'long';
  process.env['SLANTWISE_SEED'] = String(seed);
  const fixed = ['run', '--config', 'tests/vitest.config.ts', '--project', 'core', '--reporter=verbose'];
  const chosen =
    others.length > 0
      ? others
      : ['tests/core/torture', 'tests/core/backups.test.ts', 'tests/core/migration.test.ts'];
  return runTool(node, 'vitest', [...fixed, ...chosen]);
}
