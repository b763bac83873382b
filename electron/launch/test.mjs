// @ts-check
import { rm } from 'node:fs/promises';
import { exitWith } from './failure.mjs';
import { provision } from './provision.mjs';
import { say } from './say.mjs';
import { prepareTestMachine } from './test-machine.mjs';
import { selectStages } from './test-selection.mjs';
import { addTallies, readTally, tallyLine } from './test-tally.mjs';

// `npm test [-- --only STAGE,… [arguments for its tool]]`: every check there is, in order. The first stage that fails
// is the last, but faults of style do not keep the others from running.
await exitWith(async () => {
  const chosen = selectStages(process.argv.slice(2));
  const node = await provision({ built: false });
  const asksMachine = chosen.some(({ stage, whole }) => stage.report !== undefined && whole);
  if (asksMachine) await prepareTestMachine(node);

  const begun = Date.now();
  const tallies = [];
  /** @type {import('./stages.mjs').Stage[]} */
  const failed = [];
  for (const { stage, args } of chosen) {
    if (failed.some(({ style }) => !style)) break;
    const stageBegun = Date.now();
    say(stage.heading);
    if (stage.report) await rm(stage.report, { force: true });
    const code = await stage.run(node, args);
    const tally = stage.report ? await readTally(stage.report) : null;
    if (tally !== null) tallies.push(tally);
    if (code !== 0) {
      failed.push(stage);
      // The count never says that nothing failed when something did.
      if (tally === null || tally.failed === 0) tallies.push({ passed: 0, failed: 1, skipped: 0 });
    }
    say(`${stage.heading}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds(stageBegun)} s`);
  }

  if (failed.length > 0) say(`failed: ${failed.map(({ heading }) => heading).join('; ')}`);
  say(`${seconds(begun)} s in all`);
  process.stdout.write(`${tallyLine(addTallies(tallies))}\n`);
  return failed.length === 0 ? 0 : 1;
});

/** @param {number} since */
function seconds(since) {
  return ((Date.now() - since) / 1000).toFixed(1);
}
