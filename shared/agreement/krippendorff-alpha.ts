import { given, valuesIn, type Pattern } from './ratings.ts';

/** What values are: names, an order, a scale without or with a natural zero. */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/**
 * Krippendorff's alpha for any number of analysts, with missing ratings (Krippendorff 2011, “Computing Krippendorff’s
 * alpha-reliability”, section E). Units that fewer than two analysts rated count for nothing.
 * @returns 1 for perfect agreement, 0 for what chance gives, below that for worse; null where nothing varies or can be
 * compared
 */
export function krippendorffAlpha(patterns: readonly Pattern[], level: Level): number | null {
  if (level === 'nominal') return nominalAlpha(patterns);
  const values = valuesIn(patterns);
  const place = new Map(values.map((value, index) => [value, index]));
  const size = values.length;
  const coincidences = new Float64Array(size * size);
  for (const { values: row, count } of patterns) {
    const own = given(row).map((value) => place.get(value) ?? 0);
    if (own.length < 2) continue;
    const weight = count / (own.length - 1);
    for (const [i, a] of own.entries()) {
      for (const [j, b] of own.entries()) {
        if (i !== j) coincidences[a * size + b] = (coincidences[a * size + b] ?? 0) + weight;
      }
    }
  }
  const at = (a: number, b: number): number => coincidences[a * size + b] ?? 0;
  const totals = values.map((_, a) => values.reduce((sum, _value, b) => sum + at(a, b), 0));
  const total = totals.reduce((sum, each) => sum + each, 0);
  const distance = distances(level, values, totals);
  let observed = 0;
  let expected = 0;
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      const square = distance(a, b);
      observed += at(a, b) * square;
      expected += (totals[a] ?? 0) * (totals[b] ?? 0) * square;
    }
  }
  return expected === 0 ? null : 1 - ((total - 1) * observed) / expected;
}

/** Of names it is enough to know how often each is given, and how often together: there may be thousands of them. */
function nominalAlpha(patterns: readonly Pattern[]): number | null {
  const totals = new Map<number, number>();
  let together = 0;
  let total = 0;
  for (const { values: row, count } of patterns) {
    const own = given(row);
    if (own.length < 2) continue;
    const weight = count / (own.length - 1);
    total += count * own.length;
    for (const [i, a] of own.entries()) {
      totals.set(a, (totals.get(a) ?? 0) + count);
      for (const [j, b] of own.entries()) if (i !== j && a === b) together += weight;
    }
  }
  let byChance = total ** 2;
  for (const each of totals.values()) byChance -= each ** 2;
  return byChance === 0 ? null : 1 - ((total - 1) * (total - together)) / byChance;
}

/** The squared distance of two values, by their places. */
function distances(
  level: Exclude<Level, 'nominal'>,
  values: readonly number[],
  totals: readonly number[],
): (a: number, b: number) => number {
  switch (level) {
    case 'ordinal':
      return (a, b) => {
        const between = totals.slice(a, b + 1).reduce((sum, each) => sum + each, 0);
        return (between - ((totals[a] ?? 0) + (totals[b] ?? 0)) / 2) ** 2;
      };
    case 'interval':
      return (a, b) => ((values[a] ?? 0) - (values[b] ?? 0)) ** 2;
    case 'ratio':
      return (a, b) => {
        const [x, y] = [values[a] ?? 0, values[b] ?? 0];
        return x + y === 0 ? 0 : ((x - y) / (x + y)) ** 2;
      };
  }
}
