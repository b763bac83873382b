import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCards, type Placeable } from '../../renderer/article/margin-layout.ts';

const GAP = 6;
const cards = fc
  .array(fc.record({ wanted: fc.integer({ min: 0, max: 2000 }), height: fc.integer({ min: 20, max: 90 }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((list) => list.sort((a, b) => a.wanted - b.wanted));

function overlaps(list: readonly Placeable[], tops: readonly number[]): number {
  return tops.filter((top, index) => {
    const above = tops[index - 1];
    return above !== undefined && above + (list[index - 1]?.height ?? 0) + GAP > top + 0.001;
  }).length;
}

test('no card lies over another, whichever is selected', () => {
  fc.assert(
    fc.property(cards, fc.integer({ min: -1, max: 40 }), (list, fixed) => {
      expect(overlaps(list, placeCards(list, fixed, GAP, -Infinity))).toBe(0);
    }),
  );
});

test('the selected card stands exactly beside its passage, or as near as leaves all before it in view', () => {
  fc.assert(
    fc.property(cards, fc.nat(), fc.integer({ min: -2000, max: 300 }), (list, seed, top) => {
      const fixed = seed % list.length;
      const tops = placeCards(list, fixed, GAP, top);
      expect(Math.min(...tops)).toBeGreaterThanOrEqual(top - 0.001);
      const room = list.slice(0, fixed).reduce((sum, { height }) => sum + height + GAP, top);
      expect(tops[fixed]).toBe(Math.max(room, list[fixed]?.wanted ?? 0));
    }),
  );
});

test('cards that have room stay where they want to be', () => {
  const list = [
    { wanted: 0, height: 40 },
    { wanted: 100, height: 40 },
    { wanted: 300, height: 40 },
  ];
  expect(placeCards(list, -1, GAP, 0)).toEqual([0, 100, 300]);
});

test('two cards of one line part evenly, and none rises above the top', () => {
  const crowd = [
    { wanted: 200, height: 40 },
    { wanted: 200, height: 40 },
  ];
  expect(placeCards(crowd, -1, GAP, 0)).toEqual([177, 223]);
  expect(placeCards(crowd, -1, GAP, 190)).toEqual([190, 236]);
});
