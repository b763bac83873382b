import { meetings, type ValuedStretch } from './valued-line.ts';

/**
 * What the alphas of 2016 follow from, for one value; a place that is not marked has a value, too: null. Lengths are in
 * UTF-16 code units; what has to do with other layers is the mean over them. Sums of parts of a text that cut no passage
 * are those of the whole.
 */
export interface ValueSums {
  /** Of all that has the value. */
  readonly length: number;
  /** Of that, where the other layer marked something as well, and where it says the same. */
  readonly coded: number;
  readonly same: number;
  /** What units pair with themselves by chance: their squared lengths; gaps have no bounds and count by length. */
  readonly own: number;
  /** The same of what meets something (the paper's equation 10). */
  readonly ownMet: number;
}

export const valueParts = [
  'length',
  'coded',
  'same',
  'own',
  'ownMet',
] as const satisfies readonly (keyof ValueSums)[];

export type SumsByValue = ReadonlyMap<string | null, ValueSums>;

/** @param lines one of each layer, over the same text */
export function valueSums(lines: readonly (readonly ValuedStretch[])[]): SumsByValue {
  const sums = new Map<string | null, Record<keyof ValueSums, number>>();
  const of = (value: string | null): Record<keyof ValueSums, number> => {
    const known = sums.get(value);
    if (known !== undefined) return known;
    const none = { length: 0, coded: 0, same: 0, own: 0, ownMet: 0 };
    sums.set(value, none);
    return none;
  };
  const share = 1 / (lines.length - 1);
  for (const [i, line] of lines.entries()) {
    for (const { start, end, value } of line) {
      of(value).own += value === null ? end - start : (end - start) ** 2;
    }
    for (const [j, other] of lines.entries()) {
      if (i === j) continue;
      const meeting = new Float64Array(line.length);
      meetings(line, other, (a, b, length) => {
        const [value = null, met = null] = [line[a]?.value, other[b]?.value];
        const own = of(value);
        own.length += length * share;
        if (value === met) own.same += length * share;
        if (value === null || met === null) return;
        own.coded += length * share;
        meeting[a] = (meeting[a] ?? 0) + length;
      });
      for (const [at, { value }] of line.entries()) {
        if (value !== null) of(value).ownMet += (meeting[at] ?? 0) ** 2 * share;
      }
    }
  }
  return sums;
}
