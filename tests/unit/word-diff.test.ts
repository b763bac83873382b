import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameValue } from '../../shared/changes/change.ts';
import { diffSequences } from '../../shared/text/sequence-diff.ts';
import { diffWords, likeness } from '../../shared/text/word-diff.ts';
import { aStretchOfText } from '../builders/arbitrary-text.ts';

test('runs cover both sequences in order, and what is called the same is', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 20 });
  fc.assert(
    fc.property(letters, letters, (from, to) => {
      const runs = diffSequences(from, to);
      let [a, b] = [0, 0];
      for (const run of runs) {
        expect([run.fromStart, run.toStart]).toEqual([a, b]);
        const isEqual = sameValue(from.slice(run.fromStart, run.fromEnd), to.slice(run.toStart, run.toEnd));
        expect(isEqual).toBe(run.same);
        [a, b] = [run.fromEnd, run.toEnd];
      }
      expect([a, b]).toEqual([from.length, to.length]);
    }),
  );
});

test('no more is altered than must be', () => {
  const same = (from: string, to: string): number =>
    diffSequences([...from], [...to]).reduce(
      (sum, run) => sum + (run.same ? run.fromEnd - run.fromStart : 0),
      0,
    );
  expect(same('abcabba', 'cbabac')).toBe(4);
  expect(same('kitten', 'sitting')).toBe(4);
});

test('words of any script are put together again', () => {
  fc.assert(
    fc.property(aStretchOfText(12), aStretchOfText(12), (from, to) => {
      const runs = diffWords(from, to);
      expect(runs.map((run) => from.slice(run.from.start, run.from.end)).join('')).toBe(from);
      expect(runs.map((run) => to.slice(run.to.start, run.to.end)).join('')).toBe(to);
    }),
  );
});

test('a word that was put in is all that differs', () => {
  const altered = diffWords('Few observers believe it.', 'Few sober observers believe it.').filter(
    ({ same }) => !same,
  );
  expect(altered).toHaveLength(1);
  expect(likeness('Few observers', 'few sober observers')).toBeCloseTo(0.8);
});
