import { describe, expect, test } from 'vitest';
import { testStages } from '../../../electron/launch/stages.mjs';
import { selectStages } from '../../../electron/launch/test-selection.mjs';

const names = (args: readonly string[]): readonly string[] =>
  selectStages(args).map(({ stage }) => stage.name);

describe('npm test --only', () => {
  test('without it every stage runs', () => {
    expect(names([])).toEqual(testStages.map(({ name }) => name));
  });

  test('stages keep their order', () => {
    expect(names(['--only', 'ui,format'])).toEqual(['format', 'ui']);
    expect(names(['--only=types'])).toEqual(['types']);
  });

  test('a project of vitest can be chosen by its name', () => {
    expect(selectStages(['--only', 'core,unit'])).toMatchObject([
      { stage: { name: 'vitest' }, args: ['--project', 'core', '--project', 'unit'], whole: false },
    ]);
  });

  test('further arguments go to the one tool that was chosen', () => {
    expect(selectStages(['--only', 'ui', '--project', 'loopback'])[0]?.args).toEqual([
      '--project',
      'loopback',
    ]);
  });

  test('further arguments are refused where several tools could be meant', () => {
    expect(() => selectStages(['some-file'])).toThrow('can be passed on only with --only');
  });

  test.each([[['--only', 'speed']], [['--only']], [['--only=']]])('%j is refused in a sentence', (args) => {
    expect(() => selectStages(args)).toThrow('--only takes format, lint, types');
  });
});
