// @ts-check
import { rm } from 'node:fs/promises';
import { LaunchFailure } from './failure.mjs';
import { say, secondsSince } from './say.mjs';
import { readTally } from './test-tally.mjs';

/**
 * @typedef {import('./stages.mjs').Stage} Stage
 * @typedef {import('./test-selection.mjs').ChosenStage} ChosenStage
 * @typedef {import('./test-tally.mjs').Tally} Tally
 */

/** As many stages beside each other as the smallest machine has cores that the tests are meant for. */
const lanes = 2;

/**
 * Runs stages in order, neighbours that may beside each other. After one that fails no other begins, but faults of
 * style do not keep the others from running.
 * @param {string} node
 * @param {readonly ChosenStage[]} chosen
 * @returns {Promise<{tallies: readonly Tally[], failed: readonly Stage[]}>}
 */
export async function runStages(node, chosen) {
  /** @type {Tally[]} */
  const tallies = [];
  /** @type {Stage[]} */
  const failed = [];
  for (const neighbours of inNeighbourhoods(chosen)) {
    const waiting = [...neighbours];
    const lane = async () => {
      while (!failed.some(({ style }) => !style)) {
        const next = waiting.shift();
        if (next === undefined) return;
        const { passed, tally } = await runStage(node, next, neighbours.length > 1);
        if (!passed) failed.push(next.stage);
        if (tally !== null) tallies.push(tally);
      }
    };
    await Promise.all(Array.from({ length: Math.min(lanes, neighbours.length) }, lane));
  }
  return { tallies, failed };
}

/**
 * @param {readonly ChosenStage[]} chosen
 * @returns {readonly (readonly ChosenStage[])[]} the same in order, those together that run beside each other
 */
export function inNeighbourhoods(chosen) {
  /** @type {ChosenStage[][]} */
  const found = [];
  for (const each of chosen) {
    const last = found.at(-1);
    if (each.stage.beside && last?.[0]?.stage.beside) last.push(each);
    else found.push([each]);
  }
  return found;
}

/**
 * @param {string} node
 * @param {ChosenStage} chosen
 * @param {boolean} amongOthers what it says is then shown when it ends, for it to be in one piece
 * @returns {Promise<{passed: boolean, tally: Tally | null}>}
 */
async function runStage(node, { stage, args }, amongOthers) {
  const begun = Date.now();
  say(stage.heading);
  if (stage.report) await rm(stage.report, { force: true });
  const { code, output } = await stage.run(node, args, amongOthers ? 'silent' : 'account').catch(asFailed);
  const passed = code === 0;
  if (output.trim() !== '' && (amongOthers || !passed)) say(output.trim());
  say(`${stage.heading}: ${passed ? 'passed' : 'FAILED'} in ${secondsSince(begun)}`);
  const tally = stage.report ? await readTally(stage.report) : null;
  // The count never says that nothing failed when something did.
  const counts = passed || (tally !== null && tally.failed > 0);
  return {
    passed,
    tally: counts ? tally : { passed: tally?.passed ?? 0, failed: 1, skipped: tally?.skipped ?? 0 },
  };
}

/**
 * @param {unknown} error
 * @returns {import('./stages.mjs').Ran}
 * @throws what is no failure of the stage
 */
function asFailed(error) {
  if (error instanceof LaunchFailure) return { code: 1, output: error.message };
  throw error;
}
