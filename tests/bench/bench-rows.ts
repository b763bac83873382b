/** One line of the table: one metric of one contestant at one size. */
export interface BenchRow {
  readonly bench: string;
  readonly contestant: string;
  readonly size: string;
  readonly metric: string;
  readonly unit: 'ms' | 'nodes' | 'MB' | 'times';
  readonly median: number;
  readonly p95: number;
  /** How many samples the figures come from. */
  readonly runs: number;
}

export function rowOf(
  place: Pick<BenchRow, 'bench' | 'contestant' | 'size' | 'metric' | 'unit'>,
  samples: readonly number[],
): BenchRow {
  return { ...place, median: quantile(samples, 0.5), p95: quantile(samples, 0.95), runs: samples.length };
}

/** The smallest sample that is not exceeded by a part of them (nearest rank); NaN for none. */
export function quantile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return round(sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? NaN);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A table for people. */
export function tableOf(rows: readonly BenchRow[]): string {
  const head = ['bench', 'size', 'metric', 'contestant', 'median', 'p95', 'unit', 'runs'];
  const lines = rows.map((row) => [
    row.bench,
    row.size,
    row.metric,
    row.contestant,
    String(row.median),
    String(row.p95),
    row.unit,
    String(row.runs),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
