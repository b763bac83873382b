// @ts-check
import { LaunchFailure } from './failure.mjs';
import { testStages, vitestProjects } from './stages.mjs';

/**
 * @typedef {object} ChosenStage
 * @property {import('./stages.mjs').Stage} stage
 * @property {readonly string[]} args for its tool
 * @property {boolean} whole false if only some of vitest's projects were asked for
 */

/**
 * `--only NAME,NAME` chooses stages, or single projects of vitest; without it all stages run. If one is chosen, the
 * further arguments are its tool's: `npm test -- --only unit tests/unit/anchoring`.
 * @param {readonly string[]} args
 * @returns {readonly ChosenStage[]} in the order of the stages
 * @throws {LaunchFailure} for a name that does not exist, or arguments that no single tool could take
 */
export function selectStages(args) {
  const at = args.findIndex((arg) => arg === '--only' || arg.startsWith('--only='));
  const inNext = args[at] === '--only';
  const value = inNext ? args[at + 1] : args[at]?.slice('--only='.length);
  const names = at === -1 ? [] : (value ?? '').split(',');
  const rest = at === -1 ? [...args] : args.toSpliced(at, inNext ? 2 : 1);

  const known = [...testStages.map(({ name }) => name), ...vitestProjects];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new LaunchFailure(`--only takes ${known.join(', ')}; not ${unknown || 'nothing'}`);

  const projects = names.filter((name) => vitestProjects.includes(name));
  const chosen = testStages
    .filter(({ name }) => at === -1 || names.includes(name) || (name === 'vitest' && projects.length > 0))
    .map((stage) => ({
      stage,
      whole: stage.name !== 'vitest' || projects.length === 0,
      args: stage.name === 'vitest' ? projects.flatMap((project) => ['--project', project]) : [],
    }));
  if (rest.length === 0) return chosen;
  const [single, ...others] = chosen;
  if (single === undefined || others.length > 0) {
    throw new LaunchFailure(`${rest.join(' ')} can be passed on only with --only and one stage`);
  }
  return [{ ...single, args: [...single.args, ...rest] }];
}
