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
 * @property {string} [report] the file in which the stage counts its tests
 * @property {(node: string, args: readonly string[]) => Promise<number>} run gives the exit code
 */

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
    run: tool('prettier', '--check', ...prettierCache, '.'),
  },
  {
    name: 'lint',
    heading: 'Lint, with types',
    style: true,
    run: tool('oxlint', '--type-aware', '--config', 'tests/architecture/oxlint.json', '--deny-warnings'),
  },
  { name: 'types', heading: 'Types', run: tool('tsc', '--build') },
  {
    name: 'imports',
    heading: 'Architecture: who imports whom',
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
    async run(node) {
      if (!buildIsFresh()) await build(node);
      return 0;
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
  return async (node, args) => (await runTool(node, name, [...fixed, ...args])).code;
}

/**
 * @param {string} file TypeScript that Node runs as it is
 * @returns {Stage['run']}
 */
function script(file) {
  return async (node, args) =>
    (await runCommand(node, [file, ...args], { env: withNode(node), output: 'own' })).code;
}

/**
 * Some tests open real windows: without a display they get one that nobody sees.
 * @param {string} node
 * @param {readonly string[]} args
 */
async function uiTests(node, args) {
  const command = toolCommand(node, 'playwright', [
    'test',
    '--config',
    'tests/playwright.config.ts',
    ...args,
  ]);
  const shown = hasDisplay() || !onPath('xvfb-run') ? command : ['xvfb-run', '--auto-servernum', ...command];
  const [program, ...rest] = shown;
  return (await runCommand(/** @type {string} */ (program), rest, { env: withNode(node) })).code;
}
