import type { Meaning, Suggestion } from './suggestion.ts';

/** Start, end, which meaning, whether it is quoted. */
const WIDTH = 4;

/** All suggestions of an article as plain data of little weight: what a worker sends. */
export interface PackedSuggestions {
  /** Four numbers to each, by start, the longer first: start, end, index of its meaning, 1 when it is quoted. */
  readonly places: Int32Array;
  readonly meanings: readonly Meaning[];
}

/** @param suggestions in any order; those of one thing share their meaning */
export function pack(suggestions: readonly Suggestion[]): PackedSuggestions {
  const sorted = [...suggestions].sort((a, b) => a.start - b.start || b.end - a.end);
  const indexes = new Map<Meaning, number>();
  const places = new Int32Array(sorted.length * WIDTH);
  for (const [at, { start, end, meaning, quoted }] of sorted.entries()) {
    const index = indexes.get(meaning) ?? indexes.size;
    indexes.set(meaning, index);
    places.set([start, end, index, quoted ? 1 : 0], at * WIDTH);
  }
  return { places, meanings: [...indexes.keys()] };
}

/** Suggestions by their place in the text; a look-up costs what lies nearby. */
export class SuggestionList {
  readonly #places: Int32Array;
  readonly #meanings: readonly Meaning[];
  readonly length: number;
  /** No suggestion is longer (UTF-16 code units). */
  readonly #longest: number;

  constructor({ places, meanings }: PackedSuggestions) {
    this.#places = places;
    this.#meanings = meanings;
    this.length = places.length / WIDTH;
    let longest = 0;
    for (let index = 0; index < this.length; index++) {
      longest = Math.max(longest, this.endOf(index) - this.startOf(index));
    }
    this.#longest = longest;
  }

  get(index: number): Suggestion | undefined {
    const meaning = this.#meanings[this.#places[index * WIDTH + 2] ?? -1];
    if (meaning === undefined) return undefined;
    const quoted = this.#places[index * WIDTH + 3] === 1;
    return { start: this.startOf(index), end: this.endOf(index), meaning, quoted };
  }

  startOf(index: number): number {
    return this.#places[index * WIDTH] ?? 0;
  }

  endOf(index: number): number {
    return this.#places[index * WIDTH + 1] ?? 0;
  }

  /** Indexes of those that share at least one code unit with [start, end), ascending. */
  overlapping(start: number, end: number): number[] {
    const found: number[] = [];
    for (let index = this.from(start - this.#longest); index < this.length; index++) {
      if (this.startOf(index) >= end) break;
      if (this.endOf(index) > start) found.push(index);
    }
    return found;
  }

  /** The first index whose suggestion starts at an offset or after it. */
  from(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.startOf(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export const noSuggestions = new SuggestionList({ places: new Int32Array(), meanings: [] });
