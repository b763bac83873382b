import { hasUnseen, letterCluster, plainSign } from './alike-letters.ts';

/** Which differences between letters do not count. */
export interface FoldRules {
  readonly caseless: boolean;
  readonly accentless: boolean;
  /** What typing and typesetting change does not count either: kinds of quotation marks, dashes and blanks, joiners, ligatures. */
  readonly loose: boolean;
  /** BCP 47; Turkish and Azeri pair the letters i in their own way. */
  readonly language: string | null;
}

/** A text in which some differences are folded away, with the way back to the source. */
export interface FoldedText {
  readonly text: string;
  /**
   * For each code unit of `text`, where the piece of the source begins and ends that it came from (UTF-16 code units).
   * What one character became (“ß”, “ss”) has equal places, so that half of it can be told from the whole.
   */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const cluster = new RegExp(letterCluster, 'suy');
/** Marks that can be left out of a word: accents, harakat, Hebrew points; vowel signs of other scripts are letters. */
const marks =
  /[[\p{M}&&[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Cyrillic}\p{Script=Greek}]]--[\u3099\u309a]]/gv;
/** Letters with a stroke, which Unicode does not take apart, and the stretcher of Arabic, which is none. */
const withoutStroke: Readonly<Record<string, string>> = {
  Æ: 'AE',
  æ: 'ae',
  Ð: 'D',
  ð: 'd',
  Đ: 'D',
  đ: 'd',
  Ħ: 'H',
  ħ: 'h',
  ı: 'i',
  Ł: 'L',
  ł: 'l',
  Ø: 'O',
  ø: 'o',
  Œ: 'OE',
  œ: 'oe',
  Ŧ: 'T',
  ŧ: 't',
  '\u0640': '',
};
const blank = /\s/u;

/** Folds a text of any length; a million words take about a second. */
export function foldForFinding(source: string, rules: FoldRules): FoldedText {
  const out = new Pieces(source.length);
  const letters = new LetterFold(rules);
  for (let at = 0; at < source.length;) {
    const end = rules.loose ? endOfBlanks(source, at) : at;
    if (end > at) {
      // What stands between two blocks is no blank that could be typed: nothing is found across it.
      out.add(source.slice(at, end).includes('\n\n') ? '\n' : ' ', at, end);
      at = end;
      continue;
    }
    const code = source.charCodeAt(at);
    const next = source.charCodeAt(at + 1);
    if (code < 0x80 && !(next >= 0x300)) {
      out.addUnit(letters.foldAscii(code), at);
      at += 1;
      continue;
    }
    cluster.lastIndex = at;
    const found = cluster.exec(source)?.[0] ?? source.charAt(at);
    out.add(letters.fold(found), at, at + found.length);
    at += found.length;
  }
  return out.folded();
}

function endOfBlanks(source: string, from: number): number {
  let at = from;
  for (let code = source.charCodeAt(at); at < source.length; code = source.charCodeAt(++at)) {
    if (code > 0x20 && (code < 0x80 || !blank.test(source.charAt(at)))) break;
  }
  return at;
}

/** Folds letters one by one; what a letter becomes is worked out once. */
class LetterFold {
  readonly #rules: FoldRules;
  readonly #turkic: boolean;
  readonly #known = new Map<string, string>();

  constructor(rules: FoldRules) {
    this.#rules = rules;
    this.#turkic = /^(tr|az)\b/i.test(rules.language ?? '');
  }

  /** @param code of an ASCII character without marks */
  foldAscii(code: number): number {
    const { accentless, caseless, loose } = this.#rules;
    if (loose && code === 0x60) return 0x27;
    if (!caseless || code < 0x41 || code > 0x5a) return code;
    return code === 0x49 && this.#turkic && !accentless ? 0x131 : code + 0x20;
  }

  fold(letter: string): string {
    let folded = this.#known.get(letter);
    if (folded === undefined) this.#known.set(letter, (folded = this.#work(letter)));
    return folded;
  }

  #work(letter: string): string {
    const { accentless, caseless, loose } = this.#rules;
    if (loose && hasUnseen(letter)) return '';
    const plain = loose ? plainSign(letter) : null;
    if (plain !== null) return plain;
    const kept = accentless ? withoutAccents(letter, loose) : loose ? letter.normalize('NFKC') : letter;
    return caseless ? this.#lower(kept) : kept;
  }

  /** Full case folding by way of upper case: ß and SS, ς and Σ; dotless ı is no i. */
  #lower(text: string): string {
    if (this.#turkic && !this.#rules.accentless) return text.toLocaleLowerCase('tr').normalize('NFC');
    return text === 'ı' ? text : text.toUpperCase().toLowerCase().normalize('NFC');
  }
}

function withoutAccents(letter: string, loose: boolean): string {
  const bare = letter
    .normalize(loose ? 'NFKD' : 'NFD')
    .replace(marks, '')
    .normalize('NFC');
  return [...bare].map((each) => withoutStroke[each] ?? each).join('');
}

/** Takes pieces of a folded text in order, in arrays that grow. */
class Pieces {
  #units: Uint16Array;
  #starts: Int32Array;
  #ends: Int32Array;
  #length = 0;

  constructor(expected: number) {
    this.#units = new Uint16Array(expected + 16);
    this.#starts = new Int32Array(expected + 16);
    this.#ends = new Int32Array(expected + 16);
  }

  add(piece: string, start: number, end: number): void {
    for (let i = 0; i < piece.length; i++) this.#put(piece.charCodeAt(i), start, end);
  }

  addUnit(unit: number, at: number): void {
    this.#put(unit, at, at + 1);
  }

  folded(): FoldedText {
    const length = this.#length;
    const chunks: string[] = [];
    for (let at = 0; at < length; at += 8192) {
      chunks.push(String.fromCharCode(...this.#units.subarray(at, Math.min(length, at + 8192))));
    }
    return {
      text: chunks.join(''),
      starts: this.#starts.subarray(0, length),
      ends: this.#ends.subarray(0, length),
    };
  }

  #put(unit: number, start: number, end: number): void {
    if (this.#length === this.#units.length) this.#grow();
    this.#units[this.#length] = unit;
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#length++;
  }

  #grow(): void {
    const length = this.#length * 2;
    const [units, starts, ends] = [this.#units, this.#starts, this.#ends];
    this.#units = new Uint16Array(length);
    this.#starts = new Int32Array(length);
    this.#ends = new Int32Array(length);
    this.#units.set(units);
    this.#starts.set(starts);
    this.#ends.set(ends);
  }
}
