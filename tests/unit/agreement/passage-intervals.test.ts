import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootstrapClusters, tailOf, type Addends } from '../../../shared/agreement/cluster-bootstrap.ts';
import { clustersOf, cutApart } from '../../../shared/agreement/clusters.ts';
import type { Continuum } from '../../../shared/agreement/gamma/gamma.ts';
import { passageIntervals } from '../../../shared/agreement/passage-intervals.ts';
import { PassageSums, summedFigures } from '../../../shared/agreement/passage-sums.ts';
import { randomFrom, type Random } from '../../../shared/agreement/random.ts';
import { matchCounts, meanF1, type Span } from '../../../shared/agreement/spans.ts';
import { unitizingDisagreement, type Disagreement } from '../../../shared/agreement/unitizing-alpha.ts';
import { unitizingFamily } from '../../../shared/agreement/unitizing-family.ts';
import { span } from './alex-paul-suzan.ts';

describe('paragraphs', () => {
  test('stay together where a passage of any layer reaches from one to the next', () => {
    const text = {
      length: 40,
      layers: [
        [span(2, 8), span(18, 24, 'k')],
        [span(22, 31), span(35, 40)],
      ],
    };
    expect(cutApart(text, [0, 10, 20, 30, 35])).toEqual([
      { length: 10, layers: [[span(2, 8)], []] },
      { length: 25, layers: [[span(8, 14, 'k')], [span(12, 21)]] },
      { length: 5, layers: [[], [span(0, 5)]] },
    ]);
  });

  test('add up: figures of all of them are those of the text', () => {
    const unit = fc
      .tuple(fc.nat(80), fc.integer({ min: 1, max: 15 }), fc.constantFrom('a', 'b', 'c'))
      .map(([start, length, category]) => span(start, start + length, category));
    const layers = fc
      .integer({ min: 2, max: 4 })
      .chain((count) => fc.array(fc.array(unit, { maxLength: 8 }), { minLength: count, maxLength: count }));
    const starts = fc.uniqueArray(fc.nat(99)).map((some) => some.sort((a, b) => a - b));
    fc.assert(
      fc.property(layers, starts, (drawn, cuts) => {
        const text = { length: 100, layers: drawn };
        const found = figuresOf(cutApart(text, cuts));
        const { whole, marked, coding, values } = unitizingFamily([text]);
        const pairs = drawn.flatMap((one, at) => drawn.slice(at + 1).map((other) => matchCounts(one, other)));
        const wanted: Record<string, number | null> = {
          whole,
          marked,
          coding,
          exact: meanF1(pairs, 'exact'),
          overlapping: meanF1(pairs, 'overlapping'),
        };
        for (const { value, alpha } of values) wanted[`of ${value}`] = alpha;
        for (const [name, figure] of Object.entries(wanted)) {
          expect([name, rounded(found.get(name))]).toEqual([name, rounded(figure)]);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('samples of clusters', () => {
  test('by hand: of twenty, ten of which agree, 5 to 15 do in 97 samples of 100', () => {
    // Binomial(20, ½): 4 or fewer in 0.0059 of samples, 5 or fewer in 0.0207; 0.0159 are left out at either end.
    const clusters = Array.from({ length: 20 }, (_, at): Addends => ({ places: [at % 2], amounts: [1] }));
    const share = (sums: Float64Array): readonly number[] => [(sums[0] ?? 0) / 20];
    expect(bootstrapClusters(clusters, 2, share, [20])).toEqual([{ low: 0.25, high: 0.75 }]);
  });

  test('leave out less at either end than 0.025, the fewer clusters the less', () => {
    // Φ(−√(n ∕ (n − 1)) t) with t = 2.262, 2.045 and 1.960 of tables.
    expect([10, 30, 1_000_000].map((count) => Number(tailOf(count).toFixed(4)))).toEqual([
      0.0086, 0.0188, 0.025,
    ]);
  });

  test('very many clusters are drawn in heaps, which vary as much', () => {
    const random = randomFrom(3);
    const clusters = Array.from({ length: 40_000 }, (): Addends => ({
      places: [0, 1],
      amounts: [random() < 0.3 ? 1 : 0, 1],
    }));
    const share = (sums: Float64Array): readonly number[] => [(sums[0] ?? 0) / (sums[1] ?? 0)];
    const [interval] = bootstrapClusters(clusters, 2, share, [40_000]);
    // 1.96 standard errors to either side: √(0.3 · 0.7 ∕ 40000) is 0.0023.
    expect((interval?.high ?? 0) - (interval?.low ?? 0)).toBeCloseTo(2 * 1.96 * 0.0023, 3);
  });
});

describe('intervals of figures of passages', () => {
  const random = randomFrom(11);
  const articles = Array.from({ length: 12 }, () => anArticle(random));

  test('are 1 to 1 where all mark and say the same', () => {
    const alike = Array.from({ length: 40 }, () => anArticle(random)).map(({ length, layers }) => {
      const own = apart(layers[0] ?? []);
      return { length, layers: [own, own, own] };
    });
    const { figures, values } = passageIntervals(
      { drawn: 'articles', parts: alike },
      alike.map(unmarkedDisagreement),
    );
    for (const interval of [...Object.values(figures), ...values.values()]) {
      expect(interval).toEqual({ low: expect.closeTo(1, 10), high: expect.closeTo(1, 10) });
    }
  });

  test('hold the figure and are the same each time', () => {
    const clusters = { drawn: 'articles', parts: articles } as const;
    const intervals = passageIntervals(clusters, articles.map(unmarkedDisagreement));
    expect(passageIntervals(clusters, articles.map(unmarkedDisagreement))).toEqual(intervals);
    const found = figuresOf(articles);
    for (const name of ['whole', 'marked', 'coding', 'overlapping', 'unitizing'] as const) {
      const { low, high } = intervals.figures[name] ?? { low: Infinity, high: -Infinity };
      const value = found.get(name) ?? Number.NaN;
      expect([name, low < value, value < high]).toEqual([name, true, true]);
    }
  });

  test('are drawn of articles if ten have passages, else of paragraphs, which alpha-U of 2004 is no sum over', () => {
    expect(clustersOf(articles, [])?.drawn).toBe('articles');
    const [text] = articles;
    if (text === undefined) throw new Error('no article');
    const paragraphs = Array.from({ length: 200 }, (_, at) => at * Math.ceil(text.length / 200));
    const long = Array.from({ length: 9 }, () => text);
    const clusters = clustersOf(
      long,
      long.map(() => paragraphs),
    );
    expect(clusters?.drawn).toBe('paragraphs');
    const { figures } = passageIntervals(
      clusters ?? { drawn: 'articles', parts: [] },
      long.map(unmarkedDisagreement),
    );
    expect([figures.whole === null, figures.unitizing]).toEqual([false, null]);
    expect(clustersOf([text], [[0, 10, 20]])).toBeNull();
  });

  test('hold what very many articles would give in some 95 of 100 cases', () => {
    const truth = figuresOf(Array.from({ length: 3000 }, () => anArticle(random)));
    const names = ['whole', 'marked', 'coding', 'overlapping'] as const;
    const hits = new Map<string, number>();
    const CASES = 120;
    for (let at = 0; at < CASES; at++) {
      const parts = Array.from({ length: 20 }, () => anArticle(random));
      const { figures } = passageIntervals({ drawn: 'articles', parts }, []);
      for (const name of names) {
        const { low, high } = figures[name] ?? { low: Infinity, high: -Infinity };
        const value = truth.get(name) ?? Number.NaN;
        if (low <= value && value <= high) hits.set(name, (hits.get(name) ?? 0) + 1);
      }
    }
    for (const name of names) {
      const share = (hits.get(name) ?? 0) / CASES;

      expect([name, share > 0.9 && share <= 1]).toEqual([name, true]);
    }
  });
});

function figuresOf(parts: readonly Continuum[]): ReadonlyMap<string, number | null> {
  const sums = new PassageSums(parts[0]?.layers.length ?? 0);
  for (const part of parts) sums.add(part, unmarkedDisagreement(part));
  const all = new Float64Array(sums.size);
  for (const { places, amounts } of sums.parts) {
    for (const [at, place] of places.entries()) all[place] = (all[place] ?? 0) + (amounts[at] ?? 0);
  }
  const names = [...summedFigures, ...sums.values.map(({ value }) => `of ${value}`)];
  return new Map(sums.figuresOf(all, sums.values).map((figure, at) => [names[at] ?? '', figure]));
}

function rounded(figure: number | null | undefined): string | undefined {
  return figure?.toFixed(7).replace(/^-(?=[0.]+$)/u, '');
}

function unmarkedDisagreement({ length, layers }: Continuum): Disagreement {
  const marked = layers.map((spans) => spans.map(({ start, end }) => span(start, end, '')));
  return unitizingDisagreement(length, marked, '');
}

/** Some articles are harder than others; two layers find most of what there is, in bounds and words of their own. */
function anArticle(random: Random): Continuum {
  const length = 1000 + Math.floor(random() * 1000);
  const ease = random();
  const any = (): string => ['a', 'b', 'c'][Math.floor(random() * 3)] ?? 'a';
  const there = Array.from({ length: 1 + Math.floor(random() * 12) }, (): Span => {
    const start = Math.floor(random() * (length - 60));
    return span(start, start + 10 + Math.floor(random() * 50), any());
  });
  const moved = (): number => (random() < 0.5 ? 0 : Math.floor((random() - 0.5) * 12));
  const layers = [0, 1].map(() =>
    there
      .filter(() => random() < 0.5 + ease / 2)
      .map(({ start, end, category }) => {
        const from = Math.max(0, start + moved());
        const to = Math.min(length, Math.max(from + 2, end + moved()));
        return span(from, to, random() < 0.6 + 0.4 * ease ? category : any());
      }),
  );
  return { length, layers };
}

/** Only those that overlap no other. */
function apart(spans: readonly Span[]): readonly Span[] {
  return spans.filter((one) =>
    spans.every((other) => other === one || other.end <= one.start || one.end <= other.start),
  );
}
