/** Letters and signs as they can be compared across line breaks: without blanks, hyphens and joiners, in one form. */
export function solidLetters(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}\p{Pd}]/gu, '');
}

/** Where letters stand in a text: UTF-16 code units, end exclusive. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** A text in which letters are looked for that a page gave: it has other line breaks, blanks and hyphens. */
export class SolidText {
  readonly #letters: string;
  /** By index of `#letters`: where its character begins and ends in the text. */
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;

  constructor(text: string) {
    const parts: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    let at = 0;
    for (const character of text) {
      const solid = solidLetters(character);
      for (let unit = 0; unit < solid.length; unit++) {
        starts.push(at);
        ends.push(at + character.length);
      }
      parts.push(solid);
      at += character.length;
    }
    this.#letters = parts.join('');
    this.#starts = Uint32Array.from(starts);
    this.#ends = Uint32Array.from(ends);
  }

  /** Where the letters stand; of several places, the one whose surroundings are most alike. Null when nowhere. */
  find(letters: string, before: string, after: string): Found | null {
    let best: { readonly index: number; readonly alike: number } | null = null;
    let looked = 0;
    for (
      let index = letters === '' ? -1 : this.#letters.indexOf(letters);
      index !== -1 && looked < MOST_PLACES;
      index = this.#letters.indexOf(letters, index + 1)
    ) {
      looked++;
      const alike = this.#alike(index, index + letters.length, before, after);
      if (best === null || alike > best.alike) best = { index, alike };
    }
    if (best === null) return null;
    return {
      start: this.#starts[best.index] ?? 0,
      end: this.#ends[best.index + letters.length - 1] ?? 0,
    };
  }

  #alike(start: number, end: number, before: string, after: string): number {
    let back = 0;
    while (back < before.length && this.#letters[start - 1 - back] === before[before.length - 1 - back])
      back++;
    let on = 0;
    while (on < after.length && this.#letters[end + on] === after[on]) on++;
    return back + on;
  }
}

/** A letter that stands everywhere is looked for in its first places only. */
const MOST_PLACES = 2000;
