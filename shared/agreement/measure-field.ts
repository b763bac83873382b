import type { Today } from '../schema/today.ts';
import { bootstrap } from './bootstrap.ts';
import type { Figure, FieldWarning, MeasuredField } from './figures.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import type { ComparedKind, Measure } from './measures.ts';
import { cohenKappa, fleissKappa, gwetAc1, rawAgreement } from './nominal.ts';
import type { Passage } from './passages.ts';
import { given, patternsOf, type Pattern, type Ratings } from './ratings.ts';

/** Below this many passages an interval says more than a figure (Krippendorff 2004, section 11.4). */
export const FEW_UNITS = 30;
/** A table of more would be for nobody, and too large to hand about. */
const MOST_CATEGORIES = 200;
/** A category that is so large a part of all makes kappa and alpha fall (Feinstein and Cicchetti 1990). */
const PREVAILS = 0.9;

/** How far layers agree on one thing that they say of passages. @param layers how many */
export function measureField(
  measure: Measure,
  passages: readonly Passage<ComparedKind>[],
  layers: number,
  today: Today,
): MeasuredField {
  const rows = passages.map(({ annotations }) =>
    annotations.map((annotation) =>
      annotation === undefined ? null : measure.value(annotation.body, today),
    ),
  );
  const categories = [...new Set(rows.flat().filter((value) => value !== null))].sort(inOrder);
  const patterns = patternsOf(ratingsFrom(rows, categories, layers)).filter(
    ({ values }) => given(values).length > 1,
  );
  const alpha = (some: readonly Pattern[]): number | null => krippendorffAlpha(some, measure.level);
  const figure = (of: (some: readonly Pattern[]) => number | null): Figure => ({
    value: of(patterns),
    interval: patterns.length === 0 ? null : bootstrap(patterns, of),
  });
  const confusion = categories.length > MOST_CATEGORIES ? [] : confusionOf(patterns, categories);
  const units = patterns.reduce((sum, { count }) => sum + count, 0);
  return {
    name: measure.name,
    level: measure.level,
    units,
    figures: {
      raw: figure(rawAgreement),
      alpha: figure(alpha),
      cohen: layers === 2 ? figure((some) => cohenKappa(some, [0, 1])) : { value: null, interval: null },
      fleiss: figure(fleissKappa),
      ac1: figure(gwetAc1),
    },
    warnings: warningsOf(units, patterns),
    categories,
    confusion,
    differing: passages.flatMap(({ articleId, start, end }, index) => {
      const values = rows[index] ?? [];
      const said = new Set(values.filter((value) => value !== null));
      return said.size > 1 ? [{ articleId, start, end, values }] : [];
    }),
  };
}

/** Numbers stand for themselves, names for their place. */
function ratingsFrom(
  rows: readonly (readonly (string | number | null)[])[],
  categories: readonly (string | number)[],
  layers: number,
): Ratings {
  const place = new Map(
    categories.map((category, index) => [category, typeof category === 'number' ? category : index]),
  );
  const analysts = Array.from({ length: layers }, (_, layer) =>
    Float64Array.from(rows, (row) => place.get(row[layer] ?? '') ?? Number.NaN),
  );
  return { units: rows.length, analysts };
}

function confusionOf(
  patterns: readonly Pattern[],
  categories: readonly (string | number)[],
): readonly number[][] {
  const place = new Map(
    categories.map((category, index) => [typeof category === 'number' ? category : index, index]),
  );
  const matrix = categories.map(() => categories.map(() => 0));
  for (const { values, count } of patterns) {
    const own = given(values).map((value) => place.get(value) ?? 0);
    for (const [i, a] of own.entries()) {
      for (const [j, b] of own.entries()) {
        const row = matrix[a];
        if (i !== j && row !== undefined) row[b] = (row[b] ?? 0) + count;
      }
    }
  }
  return matrix;
}

function warningsOf(units: number, patterns: readonly Pattern[]): readonly FieldWarning[] {
  const sizes = new Map<number, number>();
  let total = 0;
  for (const { values, count } of patterns) {
    const own = given(values);
    const pairs = count * (own.length - 1);
    for (const value of own) {
      sizes.set(value, (sizes.get(value) ?? 0) + pairs);
      total += pairs;
    }
  }
  const largest = [...sizes.values()].reduce((most, size) => Math.max(most, size), 0);
  return [
    ...(units < FEW_UNITS ? ['few-units' as const] : []),
    ...(sizes.size === 1 ? ['nothing-varies' as const] : []),
    ...(sizes.size > 1 && largest > PREVAILS * total ? ['one-prevails' as const] : []),
  ];
}

function inOrder(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}
