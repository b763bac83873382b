import type { Stretch } from './stretches.ts';

/** Blanks, line breaks and controls: all that a canonical text may differ in from the text that it was made of. */
const PASSING = /[\s\p{Cc}\ufeff\ufffe\uffff]/u;

/**
 * Carries offsets of one text over to another that says the same with other blanks and line breaks. Offsets count
 * UTF-16 code units, ends are exclusive.
 */
export class TextBridge {
  readonly #from: string;
  readonly #to: string;
  /** Where each unit that is no blank stands, in both; null when the texts are the same to the letter. */
  readonly #places: Places | null;

  private constructor(from: string, to: string, places: Places | null) {
    this.#from = from;
    this.#to = to;
    this.#places = places;
  }

  /** @returns null when the texts say different things */
  static between(from: string, to: string): TextBridge | null {
    if (from === to) return new TextBridge(from, to, null);
    const places = { from: solidPlaces(from), to: solidPlaces(to) };
    if (places.from.length !== places.to.length) return null;
    const source = from.toWellFormed();
    for (const [index, at] of places.from.entries()) {
      if (source[at] !== to[places.to[index] ?? 0]) return null;
    }
    return new TextBridge(from, to, places);
  }

  /** What the first text says there. */
  says({ start, end }: Stretch): string {
    return this.#from.slice(start, end);
  }

  /** The same stretch of the second text, without blanks at its ends. @returns null when there are only blanks in it, or it lies outside */
  carry({ start, end }: Stretch): (Stretch & { readonly quote: string }) | null {
    if (start >= end || end > this.#from.length) return null;
    if (this.#places === null) return { start, end, quote: this.#to.slice(start, end) };
    const first = this.#places.to[lowerBound(this.#places.from, start)];
    const last = this.#places.to[lowerBound(this.#places.from, end) - 1];
    if (first === undefined || last === undefined || last < first) return null;
    return { start: first, end: last + 1, quote: this.#to.slice(first, last + 1) };
  }
}

interface Places {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

function solidPlaces(text: string): Uint32Array {
  const places = new Uint32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Letters of most texts need no pattern to be told.
    if ((unit > 0x20 && unit < 0x7f) || !PASSING.test(text[at] ?? '')) places[count++] = at;
  }
  return places.subarray(0, count);
}

/** The first index whose place is not before `offset`. */
function lowerBound(places: Uint32Array, offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
