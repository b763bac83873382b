import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CodePoints } from '../../shared/text/code-points.ts';

test('an offset in code points is one less for each surrogate pair before it', () => {
  const points = new CodePoints('a😀b😀c');
  expect([0, 1, 3, 4, 6, 7].map((units) => points.fromUnits(units))).toEqual([0, 1, 2, 3, 4, 5]);
  expect([0, 1, 2, 3, 4, 5].map((point) => points.toUnits(point))).toEqual([0, 1, 3, 4, 6, 7]);
});

test('an offset inside a pair counts as its start', () => {
  expect(new CodePoints('a😀b').fromUnits(2)).toBe(1);
});

test('any stretch between code points is the same stretch in either unit', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (source, first, second) => {
      const points = new CodePoints(source);
      const characters = [...source];
      const [start, end] = [first, second].map((n) => n % (characters.length + 1)).sort((a, b) => a - b);
      const slice = source.slice(points.toUnits(start ?? 0), points.toUnits(end ?? 0));
      expect(slice).toBe(characters.slice(start, end).join(''));
      expect(points.fromUnits(points.toUnits(start ?? 0))).toBe(start);
    }),
  );
});
