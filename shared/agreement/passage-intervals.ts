import type { Interval } from './bootstrap.ts';
import { bootstrapClusters } from './cluster-bootstrap.ts';
import { FEWEST_CLUSTERS, type Clusters } from './clusters.ts';
import { PassageSums, summedFigures, type SummedFigure } from './passage-sums.ts';
import type { Disagreement } from './unitizing-alpha.ts';

export interface PassageIntervals {
  readonly figures: Readonly<Record<SummedFigure, Interval | null>>;
  /** Of (k)uα, where there are any. */
  readonly values: ReadonlyMap<string, Interval | null>;
}

export const noIntervals: PassageIntervals = {
  figures: { whole: null, marked: null, coding: null, unitizing: null, exact: null, overlapping: null },
  values: new Map(),
};

/**
 * How far figures of passages vary over samples of articles or paragraphs. A figure that fewer than ten of them have
 * something for has no interval. What chance would make of the alpha of 2004 depends on the gaps of the whole text and
 * is no sum over paragraphs: it has an interval where articles are drawn.
 * @param unitizing by article, what the alpha of 2004 differs by
 */
export function passageIntervals(
  { drawn, parts }: Clusters,
  unitizing: readonly Disagreement[],
): PassageIntervals {
  const sums = new PassageSums(parts[0]?.layers.length ?? 0);
  for (const [at, part] of parts.entries()) {
    sums.add(part, drawn === 'articles' ? (unitizing[at] ?? null) : null);
  }
  const values = sums.values.filter(({ having }) => having >= FEWEST_CLUSTERS);
  const having = [...summedFigures.map((name) => sums.having[name]), ...values.map((value) => value.having)];
  const intervals = bootstrapClusters(
    sums.parts,
    sums.size,
    (sample) => sums.figuresOf(sample, values),
    having,
  ).map((interval, at) => ((having[at] ?? 0) < FEWEST_CLUSTERS ? null : interval));
  const of = (name: SummedFigure): Interval | null => intervals[summedFigures.indexOf(name)] ?? null;
  return {
    figures: {
      whole: of('whole'),
      marked: of('marked'),
      coding: of('coding'),
      unitizing: of('unitizing'),
      exact: of('exact'),
      overlapping: of('overlapping'),
    },
    values: new Map(values.map(({ value }, at) => [value, intervals[summedFigures.length + at] ?? null])),
  };
}
