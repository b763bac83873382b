import type { Interval } from './bootstrap.ts';
import { randomFrom, type Random } from './random.ts';

/** What a cluster adds to sums; places that it adds nothing to are left out. */
export interface Addends {
  readonly places: readonly number[];
  readonly amounts: readonly number[];
}

const SAMPLES = 1000;
/** More clusters are gathered in as many heaps, by lot. A heap is an independent draw as well, and these are plenty. */
const MOST_DRAWN = 1000;

/**
 * The intervals that hold 95 of 100 figures over samples of the same clusters, drawn whole, as many as there are, each
 * as often as chance has it (Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapters 8 and 13: percentiles;
 * Davison and Hinkley 1997, section 3.8: clusters). Of few clusters percentiles are too narrow, and are taken further out
 * (Hesterberg 2015, “What Teachers Should Know about the Bootstrap”, The American Statistician 69:4: expanded
 * percentiles). Figures follow from sums over clusters, so that a sample costs one look at what each cluster adds.
 * @param size how many sums there are
 * @param figuresOf the figures that follow from sums, always in the same order; null where there is none
 * @param informative by figure, how many clusters have something that it is measured from
 * @param seed the same seed gives the same intervals
 * @returns by figure; null where too few samples have one
 */
export function bootstrapClusters(
  clusters: readonly Addends[],
  size: number,
  figuresOf: (sums: Float64Array) => readonly (number | null)[],
  informative: readonly number[],
  { samples = SAMPLES, seed = 1 }: { readonly samples?: number; readonly seed?: number } = {},
): readonly (Interval | null)[] {
  const random = randomFrom(seed);
  const heaps = heapsOf(clusters, random).map(({ places, amounts }) => ({
    places: Int32Array.from(places),
    amounts: Float64Array.from(amounts),
  }));
  const times = new Int32Array(heaps.length);
  const found = informative.map(() => ({ figures: new Float64Array(samples), count: 0 }));
  const sums = new Float64Array(size);
  for (let sample = 0; sample < samples; sample++) {
    sums.fill(0);
    times.fill(0);
    for (let draw = 0; draw < heaps.length; draw++) {
      const drawn = Math.floor(random() * heaps.length);
      times[drawn] = (times[drawn] ?? 0) + 1;
    }
    for (const [heap, { places, amounts }] of heaps.entries()) {
      const count = times[heap] ?? 0;
      if (count === 0) continue;
      for (let at = 0; at < places.length; at++) {
        const place = places[at] ?? 0;
        sums[place] = (sums[place] ?? 0) + count * (amounts[at] ?? 0);
      }
    }
    for (const [at, figure] of figuresOf(sums).entries()) {
      const own = found[at];
      if (figure !== null && own !== undefined) own.figures[own.count++] = figure;
    }
  }
  return found.map(({ figures, count }, at) =>
    count < samples / 2 ? null : between(figures.subarray(0, count), tailOf(informative[at] ?? 0)),
  );
}

function heapsOf(clusters: readonly Addends[], random: Random): readonly Addends[] {
  if (clusters.length <= MOST_DRAWN) return clusters;
  const heaps = Array.from({ length: MOST_DRAWN }, () => new Map<number, number>());
  const order = clusters.map((cluster) => ({ cluster, lot: random() })).sort((a, b) => a.lot - b.lot);
  for (const [at, { cluster }] of order.entries()) {
    const heap = heaps[at % MOST_DRAWN];
    for (const [index, place] of cluster.places.entries()) {
      heap?.set(place, (heap.get(place) ?? 0) + (cluster.amounts[index] ?? 0));
    }
  }
  return heaps.map((heap) => ({ places: [...heap.keys()], amounts: [...heap.values()] }));
}

/** @param tail the share that is left out at either end */
function between(figures: Float64Array, tail: number): Interval {
  const sorted = figures.toSorted();
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { low: at(tail), high: at(1 - tail) };
}

/** What is left out at either end, for so many clusters: 0.025 of very many, less of few. */
export function tailOf(clusters: number): number {
  return below(-Math.sqrt(clusters / (clusters - 1)) * studentQuantile(clusters - 1));
}

/** The 0.975 quantile of Student's distribution (Abramowitz and Stegun 1964, 26.7.5; to 3 digits from 5 degrees on). */
function studentQuantile(degrees: number): number {
  const z = 1.959964;
  return (
    z +
    (z ** 3 + z) / (4 * degrees) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3)
  );
}

/** How much of the normal distribution is below a value of 0 or less (Abramowitz and Stegun 1964, 26.2.17). */
function below(value: number): number {
  const t = 1 / (1 - 0.2316419 * value);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp(-(value ** 2) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
