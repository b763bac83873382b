import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignmentCost } from '../../../shared/agreement/gamma/best-alignment.ts';
import { dissimilarity, usualWeights, type Weights } from '../../../shared/agreement/gamma/dissimilarity.ts';
import { gammaFigure } from '../../../shared/agreement/gamma/gamma-figure.ts';
import { gamma } from '../../../shared/agreement/gamma/gamma.ts';
import { randomContinuum } from '../../../shared/agreement/gamma/random-continuum.ts';
import { randomFrom } from '../../../shared/agreement/random.ts';
import type { Span } from '../../../shared/agreement/spans.ts';
import { alexPaulSuzan, span } from './alex-paul-suzan.ts';

const alpha3: Weights = { position: 3, category: 1, empty: 1 };

/** The disorder of the best alignment: its cost for each unit that a layer has on average. */
function disorder(layers: readonly (readonly Span[])[], weights = usualWeights): number {
  const { low, high } = alignmentCost(layers, weights, { left: 1e9 }) ?? { low: Number.NaN, high: 0 };
  expect(high).toBe(low);
  return low / (layers.flat().length / layers.length);
}

describe('the dissimilarity of two units', () => {
  test('by their bounds: those of figure 10 in Mathet, Widlöcher and Métivier 2015', () => {
    const of = (a: Span, b: Span): number => dissimilarity(a, b, usualWeights);
    expect(of(span(4, 14), span(40, 44))).toBeCloseTo(22.2, 1);
    expect(of(span(4, 14), span(4, 14))).toBe(0);
    expect(of(span(4, 14), span(20, 25))).toBeCloseTo(3.2, 1);
    expect(of(span(4, 14), span(14, 24))).toBeCloseTo(1, 1);
    expect(of(span(20, 30), span(20, 25))).toBeCloseTo(0.11, 2);
    expect(of(span(20, 25), span(14, 24))).toBeCloseTo(0.22, 2);
  });

  test('does not depend on the scale (figure 20), and has the categories in it', () => {
    const of = (a: Span, b: Span): number => dissimilarity(a, b, usualWeights);
    expect(of(span(0, 7), span(0, 10))).toBe(of(span(0, 21), span(0, 30)));
    expect(of(span(0, 7, 'a'), span(0, 10, 'b'))).toBe(of(span(0, 7), span(0, 10)) + 1);
  });
});

describe('the disorder of the best alignment', () => {
  // Values of pygamma-agreement 0.5.9 (MIT) by its exact solver, as dkpro-statistics keeps them (Apache 2.0,
  // src/test/resources/pygamma/fixture_01, 02, 04).
  test.each<readonly [string, number, readonly (readonly Span[])[]]>([
    [
      'two annotators, small offsets',
      0.0625,
      [
        [span(1, 5, 'a'), span(6, 10, 'b'), span(11, 15, 'a')],
        [span(2, 6, 'a'), span(7, 11, 'b'), span(12, 16, 'a')],
      ],
    ],
    [
      'four units against two',
      0.7083333134651184,
      [
        [span(1, 5, 'a'), span(6, 10, 'b'), span(20, 24, 'a'), span(30, 34, 'b')],
        [span(2, 6, 'a'), span(31, 35, 'b')],
      ],
    ],
    [
      'three annotators',
      0.40875643491744995,
      [
        [span(1, 5, 'a'), span(10, 14, 'b')],
        [span(2, 6, 'a'), span(11, 15, 'b')],
        [span(1, 4, 'a'), span(9, 14, 'c')],
      ],
    ],
    [
      'three annotators by chance, the first sample',
      0.8253426551818848,
      [
        [span(373938, 716439, 'c'), span(1130082, 1613892, 'a')],
        [span(339553, 673303, 'a'), span(845304, 1238337, 'c')],
        [span(253388, 677929, 'a'), span(1017483, 1427270, 'a')],
      ],
    ],
    [
      'the last sample',
      1.4115846157073975,
      [
        [span(723244, 1185461, 'c'), span(1461119, 1907544, 'b')],
        [span(221961, 607401, 'c'), span(615953, 920904, 'a')],
        [span(176384, 557248, 'a'), span(732743, 1125863, 'c')],
      ],
    ],
  ])('%s: %d', (_, published, layers) => {
    expect(disorder(layers)).toBeCloseTo(published, 5);
  });

  test('Alex, Paul and Suzan with alpha 3 and beta 1: 0.96', () => {
    expect(disorder(alexPaulSuzan, alpha3)).toBeCloseTo(0.96, 2);
  });

  const unit = fc
    .record({
      start: fc.nat(20),
      length: fc.integer({ min: 1, max: 9 }),
      category: fc.constantFrom('a', 'b'),
    })
    .map(({ start, length, category }) => span(start, start + length, category));
  const fewLayers = fc
    .integer({ min: 2, max: 4 })
    .chain((count) =>
      fc.array(fc.array(unit, { maxLength: count > 3 ? 2 : 3 }), { minLength: count, maxLength: count }),
    );

  test('is that of all alignments, tried one by one', () => {
    fc.assert(
      fc.property(fewLayers, (layers) => {
        const found = alignmentCost(layers, usualWeights, { left: 1e7 });
        const tried = cheapestOf(layers);
        expect(found).toEqual({ low: expect.closeTo(tried, 8), high: expect.closeTo(tried, 8) });
      }),
      { numRuns: 150 },
    );
  });

  test('is within bounds that hold however few steps there are; where they suffice, these are one', () => {
    fc.assert(
      fc.property(fewLayers, fc.integer({ min: 1, max: 20_000 }), (layers, left) => {
        const { low, high } = alignmentCost(layers, usualWeights, { left }) ?? { low: 0, high: Infinity };
        const tried = cheapestOf(layers);
        expect([low <= tried + 1e-9, tried <= high + 1e-9]).toEqual([true, true]);
      }),
      { numRuns: 150 },
    );
    // Dense enough for bounds to be apart at first.
    const random = randomFrom(4);
    const layers = [0, 1, 2].map(() =>
      Array.from({ length: 30 }, () => {
        const start = Math.floor(random() * 300);
        return span(start, start + 5 + Math.floor(random() * 60), random() < 0.5 ? 'a' : 'b');
      }),
    );
    const exact = alignmentCost(layers, usualWeights, { left: 1e9 });
    const wide = alignmentCost(layers, usualWeights, { left: 800_000 });
    if (exact === null || wide === null) throw new Error('no bounds');
    expect(exact.high).toBe(exact.low);
    expect([wide.low < exact.low, exact.high < wide.high]).toEqual([true, true]);
    expect(wide.high / wide.low).toBeLessThan(1.05);
  });
});

interface Unit extends Span {
  readonly layer: number;
}

function cheapestOf(layers: readonly (readonly Span[])[]): number {
  return cheapest(
    layers.flatMap((own, layer) => own.map((each) => ({ ...each, layer }))),
    layers.length,
  );
}

/** The cost of the best alignment by trying them all: the first unit with each choice of one of each other layer. */
function cheapest(units: readonly Unit[], layers: number): number {
  const [first, ...others] = units;
  if (first === undefined) return 0;
  let best = Infinity;
  const choose = (layer: number, chosen: readonly Unit[]): void => {
    if (layer === layers) {
      const left = others.filter((unit) => !chosen.includes(unit));
      best = Math.min(best, unitaryCost(chosen, layers) + cheapest(left, layers));
      return;
    }
    choose(layer + 1, chosen);
    if (layer === first.layer) return;
    for (const unit of others) if (unit.layer === layer) choose(layer + 1, [...chosen, unit]);
  };
  choose(0, [first]);
  return best;
}

/** Section 4.5: the mean over all pairs of layers; whom a unit is missing costs 1. */
function unitaryCost(units: readonly Unit[], layers: number): number {
  const pairs = (layers * (layers - 1)) / 2;
  let sum = pairs - (units.length * (units.length - 1)) / 2;
  for (const [at, unit] of units.entries()) {
    for (const other of units.slice(at + 1)) sum += dissimilarity(unit, other, usualWeights);
  }
  return sum / pairs;
}

describe('gamma', () => {
  test('Alex, Paul and Suzan with alpha 3 and beta 1: from 0.44 to 0.47, by chance’s leave', () => {
    // pygamma-agreement, tests/test_gammas.py, with the sampler that the paper describes.
    for (const seed of [1, 2, 3]) {
      const found = gamma([{ length: 60, layers: alexPaulSuzan }], { weights: alpha3, seed });
      expect(found).toMatchObject({
        observed: { low: expect.closeTo(0.960625, 6), high: expect.closeTo(0.960625, 6) },
      });
      if (typeof found === 'string') throw new Error(found);
      expect(found.gamma.low).toBeGreaterThan(0.44);
      expect(found.gamma.high).toBeLessThan(0.47);
      expect(found.gamma.high).toBe(found.gamma.low);
      expect(found.samples).toBeGreaterThanOrEqual(30);
    }
  });

  test('is 1 where all mark and say the same, the same each time, and nothing where nothing is marked', () => {
    const same = [span(1, 5, 'a'), span(9, 15, 'b')];
    const texts = [{ length: 40, layers: [same, same] }];
    expect(gamma(texts)).toMatchObject({ gamma: { low: 1, high: 1 }, observed: { low: 0, high: 0 } });
    const some = [{ length: 60, layers: alexPaulSuzan }];
    expect(gamma(some, { seed: 5 })).toEqual(gamma(some, { seed: 5 }));
    expect(gamma([{ length: 40, layers: [[], []] }])).toBe('nothing');
  });

  test('is below 0 where one layer marked nothing, and refused where the search would not end', () => {
    const found = gamma([{ length: 60, layers: [alexPaulSuzan[0] ?? [], []] }]);
    if (typeof found === 'string') throw new Error(found);
    expect(found.gamma.high).toBeLessThan(0);
    expect(gamma([{ length: 60, layers: alexPaulSuzan }], { effort: 100 })).toBe('too-dense');
  });

  test('is told as a figure, as narrow bounds that hold it, or not at all', () => {
    const random = randomFrom(4);
    const layers = [0, 1, 2].map(() =>
      Array.from({ length: 12 }, () => {
        const start = Math.floor(random() * 150);
        return span(start, start + 5 + Math.floor(random() * 60), random() < 0.5 ? 'a' : 'b');
      }),
    );
    const told = (effort: number) => gammaFigure(gamma([{ length: 210, layers }], { effort, precision: 1 }));
    const exact = told(1e9);
    expect(exact).toEqual({ figure: { value: expect.any(Number), interval: null }, warnings: [] });
    const bounded = told(3_800_000);
    expect(bounded.warnings).toEqual(['gamma-between']);
    const { low = 1, high = 0 } = bounded.figure.between ?? {};
    const value = exact.figure.value ?? Number.NaN;
    expect([low < value, value < high, high - low <= 0.05]).toEqual([true, true, true]);
    expect(told(100)).toEqual({ figure: { value: null, interval: null }, warnings: ['too-dense'] });
  });

  test('chance moves what a layer marked along the text and round its end, and changes nothing else', () => {
    const layers = [[span(0, 4, 'a'), span(10, 12, 'b')], [span(3, 9, 'c')]];
    const lengths = (units: readonly Span[]): string[] =>
      units.map(({ start, end, category }) => `${category} ${end - start}`).sort();
    const own = layers.map(lengths);
    const random = randomFrom(7);
    for (let draw = 0; draw < 50; draw++) {
      for (const units of randomContinuum(layers, 20, random)) {
        expect(own).toContainEqual(lengths(units));
        for (const { start } of units) expect(start >= 0 && start < 20).toBe(true);
      }
    }
  });
});
