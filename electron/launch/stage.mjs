// @ts-check
import { LaunchFailure, exitWith } from './failure.mjs';
import { provision } from './provision.mjs';
import { speakOnStandardError } from './say.mjs';
import { errands, testStages } from './stages.mjs';

// `npm run lint`, `npm run build`, `npm run package` …: one stage or errand by its name.
await exitWith(async () => {
  const [name, ...args] = process.argv.slice(2);
  const stage = testStages.find((each) => each.name === name);
  const errand = errands.find((each) => each.name === name);
  const chosen = errand ?? stage;
  if (chosen === undefined) throw new LaunchFailure(`there is no stage called ${name}`);
  if (errand?.answers === true) speakOnStandardError();
  const node = await provision({ built: errand?.built ?? false });
  return (await chosen.run(node, args)).code;
});
