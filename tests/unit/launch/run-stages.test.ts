import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inNeighbourhoods, runStages } from '../../../electron/launch/run-stages.mjs';
import type { Stage } from '../../../electron/launch/stages.mjs';
import type { ChosenStage } from '../../../electron/launch/test-selection.mjs';

// Their account would be taken for that of the run that tests them.
beforeEach(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
afterEach(() => void vi.restoreAllMocks());

/** Stages that note when each begins and ends. */
function noting(stages: readonly (Pick<Stage, 'name'> & Partial<Stage> & { readonly code?: number })[]) {
  const noted: string[] = [];
  const chosen = stages.map(({ code = 0, ...stage }): ChosenStage => {
    const run: Stage['run'] = async () => {
      noted.push(`${stage.name} begins`);
      await new Promise(setImmediate);
      noted.push(`${stage.name} ends`);
      return { code, output: '' };
    };
    return { stage: { heading: stage.name, run, ...stage }, args: [], whole: true };
  });
  return { noted, chosen };
}

test('neighbours run beside each other, two at a time; what comes after them waits for all', async () => {
  const besides = ['a', 'b', 'c'].map((name) => ({ name, beside: true }));
  const { noted, chosen } = noting([...besides, { name: 'd' }, { name: 'e', beside: true }]);
  expect(inNeighbourhoods(chosen).map((each) => each.length)).toEqual([3, 1, 1]);
  await runStages('node', chosen);
  expect(noted.slice(0, 2)).toEqual(['a begins', 'b begins']);
  expect(noted.indexOf('a ends')).toBeLessThan(noted.indexOf('c begins'));
  expect(noted.slice(-5)).toEqual(['c ends', 'd begins', 'd ends', 'e begins', 'e ends']);
});

test('after a failure nothing begins, after a fault of style everything does; both are counted', async () => {
  const { noted, chosen } = noting([
    { name: 'style', style: true, code: 1, beside: true },
    { name: 'types', code: 1 },
    { name: 'tests' },
  ]);
  const { tallies, failed } = await runStages('node', chosen);
  expect(failed.map(({ name }) => name)).toEqual(['style', 'types']);
  expect(tallies.reduce((sum, { failed }) => sum + failed, 0)).toBe(2);
  expect(noted).not.toContain('tests begins');
});
