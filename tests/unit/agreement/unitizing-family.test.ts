import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { krippendorffAlpha } from '../../../shared/agreement/krippendorff-alpha.ts';
import { patternsOf, ratingsOf } from '../../../shared/agreement/ratings.ts';
import type { Span } from '../../../shared/agreement/spans.ts';
import { unitizingFamily } from '../../../shared/agreement/unitizing-family.ts';
import { valuedLine } from '../../../shared/agreement/valued-line.ts';
import { alexPaulSuzan, span } from './alex-paul-suzan.ts';

describe('the alphas for unitizing of 2016', () => {
  const published = unitizingFamily([{ length: 60, layers: alexPaulSuzan }]);

  // Krippendorff 2019, Content Analysis, 4th edition, section 12.6; the values are those that the R package quallmer
  // (tests/testthat/test-qlm_segment.R) checks against the book, from bounds read off its figure.
  test('of Alex, Paul and Suzan: uα 0.510, |uα 0.413, cuα 0.724', () => {
    expect(published.whole).toBeCloseTo(0.51, 3);
    expect(published.marked).toBeCloseTo(0.413, 3);
    expect(published.coding).toBeCloseTo(0.724, 3);
  });

  test('value by value: 1, 5 and 6 are reliable, 2, 3 and 4 are not, 7 meets nothing', () => {
    const table = published.values.map(({ value, alpha, coverage }) => [value, alpha, coverage]);
    expect(table).toEqual([
      ['1', 1, 1],
      ['2', expect.closeTo(0, 10), 1],
      ['3', expect.closeTo(0, 10), 1],
      ['4', expect.closeTo(0, 10), 1],
      ['5', 1, expect.closeTo(8 / 18, 10)],
      ['6', 1, 1],
      ['7', null, 0],
    ]);
  });

  test('are 1 where all mark the same and call it the same, and nothing where nothing can differ', () => {
    const same = [span(0, 10, 'a'), span(20, 30, 'b')];
    expect(unitizingFamily([{ length: 60, layers: [same, same] }])).toMatchObject({
      whole: 1,
      marked: 1,
      coding: 1,
    });
    const nothing = { whole: null, marked: null, coding: null, values: [] };
    expect(unitizingFamily([{ length: 60, layers: [[], []] }])).toEqual(nothing);
    // Where both marked, there is one value alone; where they met, they cannot have differed.
    expect(unitizingFamily([{ length: 60, layers: [[span(0, 10)], [span(5, 15)]] }]).coding).toBeNull();
  });

  test('are nominal alpha, where every letter is a unit of its own and none is left out', () => {
    const rows = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 12 }))
      .chain(([analysts, letters]) =>
        fc.array(fc.array(fc.nat(2), { minLength: letters, maxLength: letters }), {
          minLength: analysts,
          maxLength: analysts,
        }),
      );
    fc.assert(
      fc.property(rows, (given) => {
        const layers = given.map((row) => row.map((value, at) => span(at, at + 1, String(value))));
        const nominal = krippendorffAlpha(patternsOf(ratingsOf(given)), 'nominal');
        const { whole, coding, marked } = unitizingFamily([{ length: given[0]?.length ?? 0, layers }]);
        expect([whole, coding].every((found) => isNear(found, nominal))).toBe(true);
        expect(marked).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  test('are those that letter by letter counting gives, over several texts', () => {
    const unit = fc.record({
      gap: fc.nat(3),
      length: fc.integer({ min: 1, max: 4 }),
      category: fc.constantFrom('a', 'b'),
    });
    const text = fc.array(fc.array(unit, { maxLength: 4 }).map(placed), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (drawn) => {
        const texts = drawn.map((layers) => ({ length: 32, layers }));
        const found = unitizingFamily(texts);
        const wanted = counted(drawn, 32);
        for (const name of ['whole', 'marked', 'coding'] as const) {
          expect([name, isNear(found[name], wanted[name])]).toEqual([name, true]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('where passages of one layer overlap that say different things, the stretch has both', () => {
  const line = valuedLine([span(2, 8, 'a'), span(5, 10, 'b'), span(6, 12, 'b')], 14);
  expect(line.map(({ start, end, value }) => [start, end, value?.split('\u0000').join('+') ?? null])).toEqual(
    [
      [0, 2, null],
      [2, 5, 'a'],
      [5, 8, 'a+b'],
      [8, 12, 'b'],
      [12, 14, null],
    ],
  );
});

function isNear(found: number | null, wanted: number | null): boolean {
  if (found === null || wanted === null) return found === wanted;
  return Math.abs(found - wanted) < 1e-8;
}

function placed(
  units: readonly { readonly gap: number; readonly length: number; readonly category: string }[],
): readonly Span[] {
  let at = 0;
  return units.map(({ gap, length, category }) => {
    const start = at + gap;
    at = start + length;
    return span(start, at, category);
  });
}

/** Equations 1 to 11 of the paper as they stand: every letter of every pair of layers, and every unit's length. */
function counted(
  texts: readonly (readonly (readonly Span[])[])[],
  length: number,
): Record<'whole' | 'marked' | 'coding', number | null> {
  const at = (units: readonly Span[], letter: number): string =>
    units.find(({ start, end }) => start <= letter && letter < end)?.category ?? '';
  const values = ['', 'a', 'b'];
  const met = new Map<string, number>();
  const add = (map: Map<string, number>, key: string, by: number): void =>
    void map.set(key, (map.get(key) ?? 0) + by);
  const own = new Map<string, number>();
  const ownMet = new Map<string, number>();
  for (const layers of texts) {
    for (const [i, one] of layers.entries()) {
      for (let letter = 0; letter < length; letter++) {
        if (at(one, letter) === '') add(own, '', 1);
        for (const [j, other] of layers.entries()) {
          if (i !== j) add(met, `${at(one, letter)}|${at(other, letter)}`, 1 / (layers.length - 1));
        }
      }
      for (const { start, end, category } of one) {
        add(own, category, (end - start) ** 2);
        for (const [j, other] of layers.entries()) {
          if (i === j) continue;
          let meeting = 0;
          for (let letter = start; letter < end; letter++) if (at(other, letter) !== '') meeting++;
          add(ownMet, category, meeting ** 2 / (layers.length - 1));
        }
      }
    }
  }
  const pair = (a: string, b: string): number => met.get(`${a}|${b}`) ?? 0;
  const alpha = (
    some: readonly string[],
    minus: ReadonlyMap<string, number>,
    differ: (a: string, b: string) => boolean,
  ): number | null => {
    const row = (a: string): number => some.reduce((sum, b) => sum + pair(a, b), 0);
    const total = some.reduce((sum, a) => sum + row(a), 0);
    const rest = total ** 2 - some.reduce((sum, a) => sum + (minus.get(a) ?? 0), 0);
    let [observed, expected] = [0, 0];
    for (const a of some) {
      for (const b of some) {
        if (!differ(a, b)) continue;
        observed += pair(a, b);
        expected += (total * row(a) * row(b)) / rest;
      }
    }
    return Number.isFinite(expected) && expected > 1e-9 ? 1 - observed / expected : null;
  };
  return {
    whole: alpha(values, own, (a, b) => a !== b),
    marked: alpha(values, own, (a, b) => (a === '') !== (b === '')),
    coding: alpha(['a', 'b'], ownMet, (a, b) => a !== b),
  };
}
