// @ts-check
import { exitWith } from './failure.mjs';
import { provision } from './provision.mjs';
import { runStages } from './run-stages.mjs';
import { say, secondsSince } from './say.mjs';
import { prepareTestMachine } from './test-machine.mjs';
import { selectStages } from './test-selection.mjs';
import { addTallies, tallyLine } from './test-tally.mjs';

// `npm test [-- --only STAGE,… [arguments for its tool]]`: every check there is.
await exitWith(async () => {
  const chosen = selectStages(process.argv.slice(2));
  const node = await provision({ built: false });
  const asksMachine = chosen.some(({ stage, whole }) => stage.report !== undefined && whole);
  if (asksMachine) await prepareTestMachine(node);

  const begun = Date.now();
  const { tallies, failed } = await runStages(node, chosen);
  if (failed.length > 0) say(`failed: ${failed.map(({ heading }) => heading).join('; ')}`);
  say(`${secondsSince(begun)} in all`);
  process.stdout.write(`${tallyLine(addTallies(tallies))}\n`);
  return failed.length === 0 ? 0 : 1;
});
