// @ts-check
import path from 'node:path';
import { build, buildIsFresh } from './build.mjs';
import { hasDisplay } from './display.mjs';
import { reports } from './places.mjs';
import { runCommand } from './run-command.mjs';
import { onPath } from './test-machine.mjs';
import { torture } from './torture.mjs';
import { runTool, toolCommand, withNode } from './tool.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name as `npm test -- --only NAME` and `npm run NAME` call it
 * @property {string} heading
 * @property {boolean} [style] a fault of style: the stages after it run all the same
 * @property {boolean} [beside] asks for nothing that its neighbours make, and keeps one core busy at most: such
 *   neighbours run beside each other
 * @property {string} [report] the file in which the stage counts its tests
 * @property {(node: string, args: readonly string[], output?: 'account' | 'silent') => Promise<Ran>} run `silent`: what its tool
 *   says is kept and not shown
 */

/** @typedef {{code: number, output: string}} Ran the exit code, and what was said where that was kept */

/** What vitest's projects are called; each can be selected by its name. */
export const vitestProjects = ['unit', 'core', 'contract', 'architecture'];

export const vitestReport = path.join(reports, 'vitest.json');
export const uiReport = path.join(reports, 'ui.json');

const prettierCache = ['--cache', '--cache-location', '.cache/prettier'];

/**
 * What `npm test` does, in order.
 * @type {readonly Stage[]}
 */
export const testStages = [
  {
    name: 'format',
    heading: 'Formatting',
    style: true,
    beside: true,
    run: tool('prettier', '--check', ...prettierCache, '.'),
  },
  {
    name: 'lint',
    heading: 'Lint, with types',
    style: true,
    beside: true,
    run: tool('oxlint', '--type-aware', '--config', 'tests/architecture/oxlint.json', '--deny-warnings'),
  },
  { name: 'types', heading: 'Types', beside: true, run: tool('tsc', '--build') },
  {
    name: 'imports',
    heading: 'Architecture: who imports whom',
    beside: true,
    run: tool(
      'depcruise',
      '--config',
      'tests/architecture/dependencies.cjs',
      'shared',
      'electron',
      'renderer',
      'tests',
    ),
  },
  {
    name: 'build',
    heading: 'Build',
    beside: true,
    async run(node) {
      if (!buildIsFresh()) await build(node);
      return { code: 0, output: '' };
    },
  },
  {
    name: 'vitest',
    heading: 'Unit, core, contract and architecture tests',
    report: vitestReport,
    run: tool(
      'vitest',
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
    ),
  },
  { name: 'ui', heading: 'UI tests in a real browser', report: uiReport, run: uiTests },
];

/**
 * Further errands that want packages or a build: `npm run NAME`.
 * @type {readonly (Stage & {built: boolean, answers?: boolean})[]} `answers`: its standard output is for its asker alone
 */
export const errands = [
  {
    name: 'format-write',
    heading: 'Formatting',
    built: false,
    run: tool('prettier', '--write', ...prettierCache, '.'),
  },
  {
    name: 'bench',
    heading: 'Measurements',
    built: true,
    answers: true,
    run: script('tests/bench/main.ts'),
  },
  { name: 'torture', heading: 'The proofs of storage, at length', built: false, run: torture },
  { name: 'package', heading: 'Packaging', built: true, run: tool('electron-builder', '--publish=never') },
];

/**
 * @param {string} name
 * @param {readonly string[]} fixed
 * @returns {Stage['run']}
 */
function tool(name, ...fixed) {
  return (node, args, output = 'account') => runTool(node, name, [...fixed, ...args], { output });
}

/**
 * @param {string} file TypeScript that Node runs as it is
 * @returns {Stage['run']}
 */
function script(file) {
  return (node, args) => runCommand(node, [file, ...args], { env: withNode(node), output: 'own' });
}

/**
 * Some tests open real windows: without a display they get one that nobody sees.
 * @param {string} node
 * @param {readonly string[]} args
 */
function uiTests(node, args) {
  const command = toolCommand(node, 'playwright', [
    'test',
    '--config',
    'tests/playwright.config.ts',
    ...args,
  ]);
  const shown = hasDisplay() || !onPath('xvfb-run') ? command : ['xvfb-run', '--auto-servernum', ...command];
  const [program, ...rest] = shown;
  return runCommand(/** @type {string} */ (program), rest, { env: withNode(node) });
}
