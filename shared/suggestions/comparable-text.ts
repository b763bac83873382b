import { hasUnseen, plainSign } from '../text/alike-letters.ts';

/**
 * A text made comparable for finding names in it: lower case, without combining marks, tatweel and
 * invisible joiners, apostrophes and dashes alike, each run of blanks one space. Fast enough for a
 * million words.
 */
export interface ComparableText {
  readonly text: string;
  /** For each code unit of `text`, its offset in the source; one more for the end (UTF-16 code units). */
  readonly offsets: Int32Array;
}

const MARK = /\p{M}/u;
const TATWEEL = '\u0640';

export function comparable(source: string): ComparableText {
  let offsets = new Int32Array(source.length * 2 + 1);
  const pieces: string[] = [];
  let length = 0;
  let plainFrom = 0;
  let blank = false;
  const push = (piece: string, offset: number, stillToCome: number): void => {
    // A ligature may be a whole phrase: U+FDFA becomes eighteen letters.
    if (length + piece.length + stillToCome >= offsets.length) {
      const longer = new Int32Array(2 * (length + piece.length + stillToCome) + 1);
      longer.set(offsets);
      offsets = longer;
    }
    for (let i = 0; i < piece.length; i++) offsets[length++] = offset;
    pieces.push(piece);
  };
  const flush = (end: number): void => {
    if (plainFrom >= end) return;
    for (let i = plainFrom; i < end; i++) offsets[length++] = i;
    pieces.push(source.slice(plainFrom, end).toLowerCase());
  };
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code < 0x80) {
      // ASCII stays a run, for its lower case has its length; but for the second of two blanks.
      if (code <= 0x20 && (blank || code < 0x20 || source.charCodeAt(at + 1) <= 0x20)) {
        flush(at);
        if (!blank) push(' ', at, source.length - at);
        blank = true;
        plainFrom = at + 1;
      } else blank = code === 0x20;
      continue;
    }
    flush(at);
    const character = String.fromCodePoint(source.codePointAt(at) ?? code);
    const piece = comparableCharacter(character);
    if (!(blank && piece === ' ')) push(piece, at, source.length - at);
    if (piece !== '') blank = piece === ' ';
    at += character.length - 1;
    plainFrom = at + 1;
  }
  flush(source.length);
  offsets[length] = source.length;
  return { text: pieces.join(''), offsets: offsets.subarray(0, length + 1) };
}

const known = new Map<string, string>();

function comparableCharacter(character: string): string {
  let found = known.get(character);
  if (found === undefined) {
    found = foldCharacter(character);
    if (known.size < 50_000) known.set(character, found);
  }
  return found;
}

function foldCharacter(character: string): string {
  if (character === '\u200c') return ' '; // a zero-width non-joiner parts a Persian word from its suffix
  if (character === TATWEEL || hasUnseen(character)) return '';
  const plain = plainSign(character);
  if (plain !== null) return plain;
  if (/\p{Zs}/u.test(character)) return ' ';
  const folded = arabicLetters[character] ?? character.normalize('NFKD');
  return [...folded]
    .filter((part) => !MARK.test(part))
    .join('')
    .toLowerCase();
}

/** Letters that Arabic and Persian write in several ways for one sound and one name. */
const arabicLetters: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
};
