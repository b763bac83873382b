import { randomFrom, type Random } from './random.ts';
import type { Pattern } from './ratings.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The interval that holds 95 of 100 figures over samples of the same units (Efron 1979; percentiles). Units are drawn by
 * the Poisson bootstrap (Chamandy et al. 2012), whole patterns at a time: it costs no more for a million of them.
 * @param seed the same seed gives the same interval
 * @returns null where too few samples have a figure
 */
export function bootstrap(
  patterns: readonly Pattern[],
  figure: (patterns: readonly Pattern[]) => number | null,
  { samples = 1000, seed = 1 }: { readonly samples?: number; readonly seed?: number } = {},
): Interval | null {
  const random = randomFrom(seed);
  const figures: number[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const drawn = patterns.flatMap((pattern) => {
      const count = poisson(pattern.count, random);
      return count === 0 ? [] : [{ ...pattern, count }];
    });
    const found = figure(drawn);
    if (found !== null) figures.push(found);
  }
  if (figures.length < samples / 2) return null;
  figures.sort((a, b) => a - b);
  const at = (share: number): number => figures[Math.floor(share * (figures.length - 1))] ?? Number.NaN;
  return { low: at(0.025), high: at(0.975) };
}

/** Knuth's way for few, the normal distribution for many. */
function poisson(mean: number, random: Random): number {
  if (mean > 30) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  const limit = Math.exp(-mean);
  let count = -1;
  for (let product = 1; product > limit; count++) product *= random();
  return Math.max(0, count);
}
