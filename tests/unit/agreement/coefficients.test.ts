import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootstrap } from '../../../shared/agreement/bootstrap.ts';
import { krippendorffAlpha } from '../../../shared/agreement/krippendorff-alpha.ts';
import { cohenKappa, fleissKappa, gwetAc1, rawAgreement } from '../../../shared/agreement/nominal.ts';
import { patternsOf, ratingsOf, type Pattern } from '../../../shared/agreement/ratings.ts';

const ratings = (...rows: readonly string[]): readonly Pattern[] =>
  patternsOf(
    ratingsOf(rows.map((row) => row.split(' ').map((value) => (value === '*' ? null : Number(value))))),
  );

/** A table of two analysts' categories, as units. */
const table = (...counts: readonly (readonly number[])[]): readonly Pattern[] =>
  counts.flatMap((row, a) => row.map((count, b) => ({ values: [a, b], count, unit: 0 })));

describe('Krippendorff’s alpha', () => {
  // Krippendorff 2011, “Computing Krippendorff’s alpha-reliability”, the reliability data of section C: 4 observers, 12
  // units, some missing. Its values are given for nominal, ordinal, interval and ratio data.
  // The same ratings are in Krippendorff 2019, Content Analysis, 4th edition, chapter 12, page 290, without the unit that
  // one observer alone rated.
  const published = ratings(
    '1 2 3 3 2 1 4 1 2 * * *',
    '1 2 3 3 2 2 4 1 2 5 * 3',
    '* 3 3 3 2 3 4 2 2 5 1 *',
    '1 2 3 3 2 4 4 1 2 5 1 *',
  );

  test.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
    ['ratio', 0.797],
  ] as const)('of the published reliability data, %s: %d', (level, value) => {
    expect(krippendorffAlpha(published, level)).toBeCloseTo(value, 3);
  });

  test('of two observers and binary data, section A of the same paper: 0.095', () => {
    expect(krippendorffAlpha(ratings('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'), 'nominal')).toBeCloseTo(
      0.095,
      3,
    );
  });

  test('of two observers and five categories, section B: 0.692', () => {
    // a to e are 1 to 5.
    const two = ratings('1 1 2 2 4 3 3 3 5 4 4 1', '2 1 2 2 2 3 3 3 5 4 4 4');
    expect(krippendorffAlpha(two, 'nominal')).toBeCloseTo(0.692, 3);
  });

  test('is 1 when all agree, and nothing where nothing varies', () => {
    expect(krippendorffAlpha(ratings('1 2 3', '1 2 3'), 'ordinal')).toBe(1);
    expect(krippendorffAlpha(ratings('1 1 1', '1 1 1'), 'nominal')).toBeNull();
    expect(krippendorffAlpha(ratings('1 2 *', '* * 1'), 'nominal')).toBeNull();
  });
});

describe('Cohen’s kappa', () => {
  test('of the table in Artstein and Poesio 2008, page 558: agreement 0.7, chance 0.54, kappa 0.348', () => {
    const counts = table([20, 20], [10, 50]);
    expect(rawAgreement(counts)).toBeCloseTo(0.7, 10);
    expect(cohenKappa(counts, [0, 1])).toBeCloseTo(0.348, 3);
  });

  test('of a table by hand: 50 units, agreement 0.7, chance 0.5', () => {
    expect(cohenKappa(table([20, 5], [10, 15]), [0, 1])).toBeCloseTo(0.4, 10);
  });
});

describe('Fleiss’ kappa', () => {
  test('of 30 patients, 6 psychiatrists and 5 diagnoses, the example in Fleiss 1971, page 379: 0.430', () => {
    const patients =
      '444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 ' +
      '333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555';
    const patterns = patients
      .split(' ')
      .map((row, unit) => ({ values: [...row].map(Number), count: 1, unit }));
    expect(fleissKappa(patterns)).toBeCloseTo(0.43, 3);
  });
});

describe('Gwet’s AC1', () => {
  test('stays high where nearly all is of one category and kappa falls', () => {
    // 118 and 2 of 125 units alike, 5 not: agreement 0.96. By hand: shares of the first category 241/250.
    const counts = table([118, 5], [0, 2]);
    const share = 241 / 250;
    const chance = 2 * share * (1 - share);
    expect(gwetAc1(counts)).toBeCloseTo((0.96 - chance) / (1 - chance), 10);
    expect(gwetAc1(counts)).toBeGreaterThan(0.95);
    expect(cohenKappa(counts, [0, 1])).toBeLessThan(0.6);
  });
});

describe('any figure', () => {
  const anyRatings = fc
    .array(fc.array(fc.option(fc.nat({ max: 3 }), { freq: 4 }), { minLength: 12, maxLength: 12 }), {
      minLength: 2,
      maxLength: 4,
    })
    .map((rows) => ratingsOf(rows));

  test('is the same whatever the order of units and analysts, and never above 1', () => {
    fc.assert(
      fc.property(anyRatings, ({ units, analysts }) => {
        const turned = { units, analysts: analysts.map((own) => own.toReversed()).toReversed() };
        const figures = [
          rawAgreement,
          fleissKappa,
          gwetAc1,
          (p: readonly Pattern[]) => krippendorffAlpha(p, 'interval'),
        ];
        for (const figure of figures) {
          const [a, b] = [figure(patternsOf({ units, analysts })), figure(patternsOf(turned))];
          expect(b ?? -9).toBeCloseTo(a ?? -9, 10);
          expect(a ?? 0).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('has an interval that is the same each time and holds the figure', () => {
    const patterns = ratings('1 2 3 3 2 1 4 1 2 1 2 3', '1 2 3 3 2 2 4 1 2 1 2 3');
    const alpha = (some: readonly Pattern[]): number | null => krippendorffAlpha(some, 'nominal');
    const interval = bootstrap(patterns, alpha, { seed: 7 });
    expect(interval).toEqual(bootstrap(patterns, alpha, { seed: 7 }));
    expect(interval?.low).toBeLessThan(alpha(patterns) ?? 0);
    expect(interval?.high).toBeGreaterThanOrEqual(alpha(patterns) ?? 1);
  });
});
