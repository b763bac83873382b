import { given, valuesIn, type Pattern } from './ratings.ts';

/**
 * The share of pairs of ratings of the same unit that are equal: each unit counts alike that two or more rated.
 * @returns null when there is none
 */
export function rawAgreement(patterns: readonly Pattern[]): number | null {
  let units = 0;
  let agreement = 0;
  for (const { values, count } of patterns) {
    const own = given(values);
    if (own.length < 2) continue;
    units += count;
    agreement += count * equalPairs(own);
  }
  return units === 0 ? null : agreement / units;
}

/**
 * Cohen's kappa of two analysts (Cohen 1960, “A coefficient of agreement for nominal scales”): chance is what each one's
 * own use of the categories makes of it. Units that one of them left out count for nothing.
 * @param pair the places of the two
 */
export function cohenKappa(
  patterns: readonly Pattern[],
  [first, second]: readonly [number, number],
): number | null {
  const [left, right] = [new Map<number, number>(), new Map<number, number>()];
  let total = 0;
  let equal = 0;
  for (const { values, count } of patterns) {
    const [a, b] = [values[first] ?? Number.NaN, values[second] ?? Number.NaN];
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    total += count;
    if (a === b) equal += count;
    left.set(a, (left.get(a) ?? 0) + count);
    right.set(b, (right.get(b) ?? 0) + count);
  }
  if (total === 0) return null;
  const chance = [...left].reduce(
    (sum, [value, count]) => sum + (count * (right.get(value) ?? 0)) / total ** 2,
    0,
  );
  return beyondChance(equal / total, chance);
}

/**
 * Fleiss' kappa (Fleiss 1971, “Measuring nominal scale agreement among many raters”). Every unit must have as many
 * ratings: those that not all analysts rated count for nothing.
 */
export function fleissKappa(patterns: readonly Pattern[]): number | null {
  const whole = patterns.filter(({ values }) => given(values).length === values.length && values.length > 1);
  const agreement = rawAgreement(whole);
  if (agreement === null) return null;
  const shares = sharesIn(whole, (count) => count);
  return beyondChance(
    agreement,
    shares.reduce((sum, share) => sum + share ** 2, 0),
  );
}

/**
 * Gwet's AC1, which stays sensible where one category prevails (Gwet 2008, “Computing inter-rater reliability and its
 * variance in the presence of high agreement”), for several analysts and with missing ratings (Gwet 2014, chapter 5).
 */
export function gwetAc1(patterns: readonly Pattern[]): number | null {
  const agreement = rawAgreement(patterns);
  const shares = sharesIn(patterns, (count, ratings) => count / ratings);
  if (agreement === null || shares.length < 2) return null;
  const chance = shares.reduce((sum, share) => sum + share * (1 - share), 0) / (shares.length - 1);
  return beyondChance(agreement, chance);
}

/** How large each category is. @param weight of each rating of units that so many analysts rated */
function sharesIn(
  patterns: readonly Pattern[],
  weight: (count: number, ratings: number) => number,
): readonly number[] {
  const sizes = new Map<number, number>(valuesIn(patterns).map((value) => [value, 0]));
  let total = 0;
  for (const { values, count } of patterns) {
    const own = given(values);
    for (const value of own) {
      const each = weight(count, own.length);
      sizes.set(value, (sizes.get(value) ?? 0) + each);
      total += each;
    }
  }
  return [...sizes.values()].map((size) => size / total);
}

function equalPairs(values: readonly number[]): number {
  let equal = 0;
  for (const [i, a] of values.entries())
    for (const [j, b] of values.entries()) if (i !== j && a === b) equal++;
  return equal / (values.length * (values.length - 1));
}

/** @returns null where chance alone makes everything equal */
function beyondChance(agreement: number, chance: number): number | null {
  return chance === 1 ? null : (agreement - chance) / (1 - chance);
}
