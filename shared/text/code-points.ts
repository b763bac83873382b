/**
 * Offsets of one text in Unicode code points, as W3C selectors, REFI-QDA and brat count them, against the UTF-16
 * code units that Slantwise counts. They differ by the surrogate pairs before the offset.
 */
export class CodePoints {
  /** Offset of each surrogate pair in UTF-16 code units, ascending. */
  readonly #pairs: readonly number[];

  constructor(text: string) {
    this.#pairs = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), (match) => match.index);
  }

  /** @param units UTF-16 code units; an offset inside a pair counts as the pair's start */
  fromUnits(units: number): number {
    return units - lowerBound(this.#pairs, (pair) => pair >= units);
  }

  /** @param points Unicode code points; those beyond the text's end stay beyond it */
  toUnits(points: number): number {
    return points + lowerBound(this.#pairs, (pair, index) => pair - index >= points);
  }
}

/** The first index at which a condition that stays true once it is true, is true. */
function lowerBound(list: readonly number[], holds: (value: number, index: number) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] ?? 0, middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
