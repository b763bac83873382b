import type { Piece } from './piece.ts';

/** A line of text, or the part of one that stands in a column. Points, from the page's top left corner. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of most of its letters. */
  readonly size: number;
  /** The font of all of its letters; null when there are several. */
  readonly font: string | null;
  /** Whether it runs from right to left. */
  readonly rtl: boolean;
  readonly pieces: readonly Piece[];
}

/** A gap wider than this, in em, parts columns or cells; a word space is narrower. */
const PARTING_GAP = 1;
/** Letters further apart than this, in em, are words apart. */
const WORD_GAP = 0.16;

const strongRtl = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;

/**
 * The lines of a page in the order of the file. A file sets a line in one go, more or less; what stands on the same
 * baseline further on is another line, until a column puts them together.
 */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  let run: Piece[] = [];
  const flush = (): void => {
    if (run.some(({ text }) => text.trim() !== '')) lines.push(lineOf(run));
    run = [];
  };
  let left = 0;
  let right = 0;
  for (const piece of pieces) {
    const previous = run.at(-1);
    if (previous !== undefined && !goesOn(previous, { left, right }, piece)) flush();
    const shown = run.length > 0 && piece.text.trim() === '';
    if (run.length === 0) ({ left, right } = piece);
    else if (!shown) {
      left = Math.min(left, piece.left);
      right = Math.max(right, piece.right);
    }
    run.push(piece);
  }
  flush();
  return lines;
}

function goesOn(previous: Piece, run: { left: number; right: number }, next: Piece): boolean {
  const size = Math.max(previous.size, next.size);
  const small = Math.min(previous.size, next.size);
  // A raised number stands on another baseline; a kicker over a headline is another line.
  const level = 0.45 * (small < size / 2 ? small : size);
  if (Math.abs(previous.baseline - next.baseline) > level) return false;
  return next.left < run.right + PARTING_GAP * size && next.right > run.left - PARTING_GAP * size;
}

/** Puts pieces of one line in the order in which they are read. */
export function lineOf(pieces: readonly Piece[]): Line {
  const shown = pieces.filter(({ text }) => text.trim() !== '');
  const letters = shown.map(({ text }) => text).join('');
  const rtl = (letters.match(strongRtl)?.length ?? 0) * 2 > (letters.match(/\p{L}/gu)?.length ?? 0);
  const fonts = new Set(shown.map(({ font }) => font));
  const [font] = fonts;
  const main = shown.toSorted((a, b) => b.text.length - a.text.length)[0];
  const level = shown.toSorted((a, b) => b.size - a.size)[0];
  return {
    text: textOf(rtl ? rightToLeft(pieces) : pieces.toSorted((a, b) => a.left - b.left)),
    left: Math.min(...shown.map(({ left }) => left)),
    right: Math.max(...shown.map(({ right }) => right)),
    baseline: (main?.size === level?.size ? main?.baseline : level?.baseline) ?? 0,
    size: main?.size ?? 0,
    font: fonts.size === 1 && font !== undefined ? font : null,
    rtl,
    pieces,
  };
}

/** From the right; but words and numbers of another direction that stand together go from the left among themselves. */
function rightToLeft(pieces: readonly Piece[]): Piece[] {
  const ordered = pieces.toSorted((a, b) => b.right - a.right);
  const read: Piece[] = [];
  let turned: Piece[] = [];
  for (const piece of ordered) {
    const neutral = !/[\p{L}\p{N}]/u.test(piece.text);
    const ltr = !neutral && piece.text.match(strongRtl) === null;
    if (ltr || (neutral && turned.length > 0)) turned.push(piece);
    else {
      read.push(...leftToRight(turned), piece);
      turned = [];
    }
  }
  return [...read, ...leftToRight(turned)];
}

/** What is neutral at the end of such words belongs to the line around them, and so does a stop that is seen before them. */
function leftToRight(pieces: readonly Piece[]): Piece[] {
  const end = pieces.findLastIndex(({ text }) => /[\p{L}\p{N}]/u.test(text)) + 1;
  const [first, ...rest] = pieces.slice(0, end).reverse();
  if (first === undefined) return [...pieces];
  const [, stops = '', words = ''] = /^([.,:;!?…]*)([^]*)$/.exec(first.text) ?? [];
  const last = rest.at(-1);
  const moved =
    last === undefined
      ? [{ ...first, text: words + stops }]
      : [{ ...first, text: words }, ...rest.slice(0, -1), { ...last, text: last.text + stops }];
  return [...moved, ...pieces.slice(end)];
}

function textOf(pieces: readonly Piece[]): string {
  let text = '';
  let previous: Piece | null = null;
  for (const piece of pieces) {
    const gap = previous === null ? 0 : Math.max(piece.left - previous.right, previous.left - piece.right);
    const parted = previous !== null && gap > WORD_GAP * Math.max(piece.size, previous.size);
    text += parted && !/\s$/.test(text) && !/^\s/.test(piece.text) ? ` ${piece.text}` : piece.text;
    if (piece.text.trim() !== '') previous = piece;
  }
  return text.replace(/[ \t\n]+/g, ' ').trim();
}
