import { expect, test } from 'vitest';
import { addTallies, tallyLine } from '../../../electron/launch/test-tally.mjs';

test('the last line of a run sums up all tests', () => {
  const sum = addTallies([
    { passed: 10, failed: 0, skipped: 0 },
    { passed: 2, failed: 1, skipped: 0 },
  ]);
  expect(tallyLine(sum)).toBe('12 passed, 1 failed');
});

test('skipped tests are named only if there are any', () => {
  expect(tallyLine({ passed: 1, failed: 0, skipped: 3 })).toBe('1 passed, 0 failed, 3 skipped');
});
