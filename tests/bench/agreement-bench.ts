import { gamma, type Continuum } from '../../shared/agreement/gamma/gamma.ts';
import { krippendorffAlpha, type Level } from '../../shared/agreement/krippendorff-alpha.ts';
import { randomFrom, type Random } from '../../shared/agreement/random.ts';
import { patternsOf, type Ratings } from '../../shared/agreement/ratings.ts';
import type { Span } from '../../shared/agreement/spans.ts';
import { rowOf, type BenchRow } from './bench-rows.ts';

const UNITS = 1_000_000;
const ANALYSTS = 3;
const VALUES = 7;
const RUNS = 5;

/** Alpha of a million units by three analysts, from ratings to figure; gamma of articles as they are annotated. */
export async function benchAgreement(say: (line: string) => void): Promise<BenchRow[]> {
  const ratings = manyRatings(randomFrom(1));
  const levels: readonly Level[] = ['nominal', 'ordinal', 'interval', 'ratio'];
  const rows = levels.map((level) => {
    const times = timed(
      () => krippendorffAlpha(patternsOf(ratings), level),
      (found) => say(`alpha, ${level}: ${found}`),
    );
    const place = {
      bench: 'agreement',
      contestant: level,
      size: '1M units × 3 analysts',
      unit: 'ms',
    } as const;
    return rowOf({ ...place, metric: 'alpha' }, times);
  });
  const gammas = [
    { size: '100 articles × 60 mentions × 2 layers', articles: 100, units: 60, length: 12, layers: 2 },
    { size: '50 articles × 20 stances × 3 layers', articles: 50, units: 20, length: 120, layers: 3 },
    { size: '1 article × 80 stances × 3 layers', articles: 1, units: 80, length: 120, layers: 3 },
  ].map(({ size, articles, ...how }) => {
    const random = randomFrom(2);
    const texts = Array.from({ length: articles }, () => aText(how, random));
    const times = timed(
      () => gamma(texts),
      (found) => say(`gamma, ${size}: ${JSON.stringify(found)}`),
    );
    return rowOf({ bench: 'agreement', contestant: 'exact', size, unit: 'ms', metric: 'gamma' }, times);
  });
  return [...rows, ...gammas];
}

function timed<T>(work: () => T, found: (result: T) => void): readonly number[] {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const before = performance.now();
    const result = work();
    times.push(performance.now() - before);
    if (run === 0) found(result);
  }
  return times;
}

/** Seven values, one rating in ten missing, two analysts of three mostly of one mind. */
function manyRatings(random: Random): Ratings {
  const truth = Float64Array.from({ length: UNITS }, () => 1 + Math.floor(random() * VALUES));
  const analysts = Array.from({ length: ANALYSTS }, () =>
    truth.map((value) => {
      const chance = random();
      if (chance < 0.1) return Number.NaN;
      return chance < 0.3 ? 1 + Math.floor(random() * VALUES) : value;
    }),
  );
  return { units: UNITS, analysts };
}

/** An article of a thousand words: most layers see most of what there is, in bounds of their own. */
function aText(
  how: { readonly units: number; readonly length: number; readonly layers: number },
  random: Random,
): Continuum {
  const length = 6000;
  const there = Array.from({ length: how.units }, (): Span => {
    const start = Math.floor(random() * (length - 3 * how.length));
    const end = start + 3 + Math.floor(random() * 2 * how.length);
    return { start, end, category: String(Math.floor(random() * 5)) };
  });
  const moved = (at: number): number => Math.max(0, at + Math.floor((random() - 0.5) * how.length * 0.3));
  const layers = Array.from({ length: how.layers }, () =>
    there
      .filter(() => random() > 0.15)
      .map(({ start, end, category }): Span => {
        const from = moved(start);
        return { start: from, end: Math.max(from + 2, moved(end)), category };
      }),
  );
  return { length, layers };
}
