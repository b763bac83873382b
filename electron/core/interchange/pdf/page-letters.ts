import type { PagePieces } from '../../importers/pdf/page-pieces.ts';
import type { Piece } from '../../importers/pdf/piece.ts';
import { solidLetters } from './solid-text.ts';

/** A letter where it stands, as nearly as a run of letters tells. Points, from the page's top left corner. */
interface Letter {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** The number of its word on the page. */
  readonly word: number;
}

/** A box on a page. Points, from its top left corner. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Words of a page that are meant, in the order of the file, and what stands around them: letters only. */
export interface MeantWords {
  readonly letters: string;
  readonly before: string;
  readonly after: string;
}

const CONTEXT = 48;
const ownWord = /[\p{Ideographic}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const rtlLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The letters of a page without blanks and hyphens. */
export class PageLetters {
  readonly #letters: readonly Letter[];

  constructor({ pieces }: PagePieces) {
    let word = 0;
    this.#letters = pieces.flatMap((piece) => {
      const letters = lettersOf(piece, word + 1);
      word = letters.at(-1)?.word ?? word;
      return letters;
    });
  }

  /** The words that lie in boxes for the better part. Null when there are none. */
  under(boxes: readonly PageBox[]): MeantWords | null {
    const inside = new Set<number>();
    for (const [index, letter] of this.#letters.entries()) {
      if (boxes.some((box) => holdsLetter(box, letter))) inside.add(index);
    }
    return this.#meant(this.#wholeWords(inside));
  }

  /** Lines beside a box, the nearest first: what a note that stands beside the text may be about. */
  linesBeside({ top, bottom }: PageBox): MeantWords[] {
    const middle = (top + bottom) / 2;
    const near = [...new Set(this.#letters.map(({ baseline }) => baseline))]
      .map((baseline) => ({ baseline, away: Math.abs(baseline - 4 - middle) }))
      .filter(({ away }) => away < FARTHEST)
      .sort((a, b) => a.away - b.away)
      .slice(0, 4);
    return near.flatMap(({ baseline }) => {
      const line = [...this.#letters.keys()].filter((at) => this.#letters[at]?.baseline === baseline);
      return this.#meant(line) ?? [];
    });
  }

  /** Half a word is taken for the whole of it, less is taken for none, unless there is nothing else. */
  #wholeWords(inside: ReadonlySet<number>): number[] {
    const byWord = Map.groupBy(this.#letters.keys(), (index) => this.#letters[index]?.word ?? 0);
    const touched = [...new Set([...inside].map((index) => this.#letters[index]?.word ?? 0))];
    const share = (word: number): number => {
      const all = byWord.get(word) ?? [];
      return all.filter((index) => inside.has(index)).length / Math.max(1, all.length);
    };
    const meant = touched.filter((word) => share(word) >= 0.5);
    return (meant.length > 0 ? meant : touched)
      .flatMap((word) => byWord.get(word) ?? [])
      .sort((a, b) => a - b);
  }

  #meant(indices: readonly number[]): MeantWords | null {
    const first = indices[0];
    const last = indices.at(-1);
    if (first === undefined || last === undefined) return null;
    const said = (from: number, to: number): string =>
      this.#letters
        .slice(Math.max(0, from), to)
        .map(({ text }) => text)
        .join('');
    return {
      letters: indices.map((index) => this.#letters[index]?.text ?? '').join(''),
      before: said(first - CONTEXT, first),
      after: said(last + 1, last + 1 + CONTEXT),
    };
  }
}

/** How far from a line a note may stand and still be about it, in points. */
const FARTHEST = 24;

function holdsLetter(box: PageBox, { left, right, baseline, size }: Letter): boolean {
  const middle = (left + right) / 2;
  // Its body stands between a third of its size above the baseline and the baseline itself.
  const height = baseline - 0.3 * size;
  return middle >= box.left && middle <= box.right && height >= box.top && height <= box.bottom;
}

/** Places each letter of a run by what such letters take in most typefaces. */
function lettersOf({ text, left, right, baseline, size }: Piece, firstWord: number): Letter[] {
  const characters = [...text];
  const total = characters.reduce((sum, character) => sum + widthOf(character), 0);
  const scale = total === 0 ? 0 : (right - left) / total;
  const rtl = rtlLetter.test(text);
  const letters: Letter[] = [];
  let word = firstWord;
  let gone = 0;
  for (const character of characters) {
    const from = gone;
    gone += widthOf(character) * scale;
    if (/\s/u.test(character)) {
      word++;
      continue;
    }
    if (ownWord.test(character)) word++;
    const solid = solidLetters(character);
    if (solid === '') continue;
    const [start, end] = rtl ? [right - gone, right - from] : [left + from, left + gone];
    letters.push({ text: solid, left: start, right: end, baseline, size, word });
  }
  return letters;
}

function widthOf(character: string): number {
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  if (/[iljtfrI.,:;'’!|()[\] ]/.test(character)) return 0.55;
  if (/[mwMW—]/.test(character)) return 1.55;
  if (ownWord.test(character)) return 1.9;
  return /\p{Lu}/u.test(character) ? 1.3 : 1;
}
