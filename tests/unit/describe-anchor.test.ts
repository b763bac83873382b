import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe as describeRange, holds } from '../../shared/anchoring/describe.ts';
import { Anchor } from '../../shared/schema/annotation.ts';
import { aRangeOf, aStretchOfText } from '../builders/arbitrary-text.ts';

const aTextAndRange = aStretchOfText(60)
  .filter((text) => text !== '')
  .chain((text) => fc.record({ text: fc.constant(text), range: aRangeOf(text.length) }));

test('an anchor holds in its text, covers the range and never cuts a pair', () => {
  fc.assert(
    fc.property(aTextAndRange, ({ text, range }) => {
      const anchor = describeRange(text, range.start, range.end, 1);
      expect(Anchor.safeParse(anchor).success).toBe(true);
      if (anchor === null) throw new Error('not described');
      expect(holds(text, anchor)).toBe(true);
      expect(anchor.start).toBeLessThanOrEqual(range.start);
      expect(anchor.end).toBeGreaterThanOrEqual(range.end);
      for (const part of [anchor.quote, anchor.prefix, anchor.suffix])
        expect(part.isWellFormed()).toBe(text.isWellFormed());
    }),
  );
});

test('an anchor does not hold where the text says something else', () => {
  const anchor = describeRange('Russia backs Assad.', 0, 6, 1);
  if (anchor === null) throw new Error('not described');
  expect(holds('Russia backs Assad.', anchor)).toBe(true);
  expect(holds('Russia backs Iran.', anchor)).toBe(false);
  expect(holds(' Russia backs Assad.', anchor)).toBe(false);
  expect(holds('Russia backs Assad.', { ...anchor, end: 7 })).toBe(false);
});

test.each([
  [3, 3],
  [4, 3],
  [-1, 2],
  [0, 20],
  [0.5, 2],
  [0, Number.NaN],
])('there is no passage from %d to %d', (start, end) => {
  expect(describeRange('Russia backs Assad.', start, end, 1)).toBeNull();
});

test('half a character becomes the whole one', () => {
  expect(describeRange('a👍b', 2, 3, 1)).toMatchObject({ start: 1, end: 3, quote: '👍' });
});
