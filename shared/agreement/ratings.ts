/**
 * What analysts said of units: one list for each analyst, one number for each unit, NaN where she said nothing. A
 * number is a category's place among the categories, or the value itself on a scale.
 */
export interface Ratings {
  readonly units: number;
  readonly analysts: readonly Float64Array[];
}

/** Units that were rated alike, all together: figures follow from these, however many units there are. */
export interface Pattern {
  /** By analyst; NaN where there is none. */
  readonly values: readonly number[];
  /** How many units. */
  readonly count: number;
  /** The first of them. */
  readonly unit: number;
}

export function ratingsOf(rows: readonly (readonly (number | null)[])[]): Ratings {
  const analysts = rows.map((row) => Float64Array.from(row, (value) => value ?? Number.NaN));
  return { units: analysts[0]?.length ?? 0, analysts };
}

/** The different ways in which units were rated. Costs one look at each rating. */
export function patternsOf({ units, analysts }: Ratings): readonly Pattern[] {
  const places = new Map<number, number>([[Number.NaN, 0]]);
  const columns = analysts.map((ratings) => {
    const column = new Int32Array(units);
    for (let unit = 0; unit < units; unit++) {
      const value = ratings[unit] ?? Number.NaN;
      let place = places.get(value);
      if (place === undefined) places.set(value, (place = places.size));
      column[unit] = place;
    }
    return column;
  });
  const found = new Map<number | string, { count: number; readonly unit: number }>();
  // Few values and analysts fit into one number; others are told apart by their text.
  const isShort = places.size ** analysts.length < Number.MAX_SAFE_INTEGER;
  for (let unit = 0; unit < units; unit++) {
    let key: number | string = isShort ? 0 : '';
    for (const column of columns) {
      const place = column[unit] ?? 0;
      key = typeof key === 'number' ? key * places.size + place : `${key} ${place}`;
    }
    const known = found.get(key);
    if (known === undefined) found.set(key, { count: 1, unit });
    else known.count++;
  }
  return [...found.values()].map(({ count, unit }) => ({
    count,
    unit,
    values: analysts.map((ratings) => ratings[unit] ?? Number.NaN),
  }));
}

/** The ratings that a unit has. */
export function given(values: readonly number[]): readonly number[] {
  return values.filter((value) => !Number.isNaN(value));
}

/** Every value that somebody gave, in order. */
export function valuesIn(patterns: readonly Pattern[]): readonly number[] {
  return [...new Set(patterns.flatMap(({ values }) => given(values)))].sort((a, b) => a - b);
}
