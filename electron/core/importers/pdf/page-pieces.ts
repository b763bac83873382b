import { attachMarks } from './loose-marks.ts';
import type { PdfPage } from './pdf-library.ts';
import type { Piece } from './piece.ts';

export interface PagePieces {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

/** What pdf.js gives of a run of letters; marked content has no `str`. */
interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** Quarter turns clockwise that a line of text makes to the page. */
type Turn = 0 | 1 | 2 | 3;

/** The text of a page that stands in its main direction; a stamp up the margin does not. */
export async function piecesOf(page: PdfPage, number: number): Promise<PagePieces> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const placed = items.filter(isTextItem).map((item) => ({ item, at: product(transform, item.transform) }));
  const turn = mainTurn(placed);
  const pieces = placed
    .filter(({ at }) => turnOf(at) === turn)
    .map(({ item, at }) => pieceOf(item, at, turn));
  const upright = turn === 0 || turn === 2;
  return {
    number,
    width: upright ? width : height,
    height: upright ? height : width,
    pieces: attachMarks(withoutDoubles(turned(pieces, turn, width, height))),
  };
}

function isTextItem(item: unknown): item is TextItem {
  return typeof item === 'object' && item !== null && 'str' in item && item.str !== '';
}

interface Placed {
  readonly item: TextItem;
  readonly at: readonly number[];
}

function pieceOf({ str, width, fontName }: TextItem, at: readonly number[], turn: Turn): Piece {
  const [, , c = 0, d = 0, x = 0, y = 0] = at;
  const [along, across] = turn === 0 || turn === 2 ? [x, y] : [y, x];
  const size = Math.hypot(c, d);
  return {
    text: plainLetters(str),
    left: along,
    right: along + width,
    baseline: across,
    size,
    font: fontName,
  };
}

/** Ligatures and joined forms of letters as the letters that they are; a word in one sign (ﷺ) stays. */
function plainLetters(text: string): string {
  return text.replace(/[\ufb00-\ufb4f\ufb50-\ufdef\ufe70-\ufefc]/g, (form) => form.normalize('NFKC'));
}

/** Turns a page's pieces upright. */
function turned(pieces: readonly Piece[], turn: Turn, width: number, height: number): readonly Piece[] {
  if (turn === 0) return pieces;
  return pieces.map((piece) => {
    const length = piece.right - piece.left;
    const left = turn === 1 ? piece.left : (turn === 2 ? width : height) - piece.left;
    const baseline =
      turn === 1 ? width - piece.baseline : turn === 2 ? height - piece.baseline : piece.baseline;
    return { ...piece, left, right: left + length, baseline };
  });
}

function mainTurn(placed: readonly Placed[]): Turn {
  const letters = [0, 0, 0, 0];
  for (const { item, at } of placed) {
    const turn = turnOf(at);
    if (turn !== null) letters[turn] = (letters[turn] ?? 0) + item.str.length;
  }
  const most = letters.indexOf(Math.max(...letters));
  return most === 1 || most === 2 || most === 3 ? most : 0;
}

function turnOf([a = 0, b = 0]: readonly number[]): Turn | null {
  const quarters = Math.atan2(b, a) / (Math.PI / 2);
  const turn = (Math.round(quarters) + 4) % 4;
  if (Math.abs(quarters - Math.round(quarters)) > 0.05) return null;
  return turn === 1 || turn === 2 || turn === 3 ? turn : 0;
}

/** Two transformations, one after the other (ISO 32000-2, 8.3.4). */
function product(outer: readonly number[], inner: readonly number[]): readonly number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [p = 1, q = 0, r = 0, s = 1, x = 0, y = 0] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * x + c * y + e, b * x + d * y + f];
}

/** Some programs make letters bold by setting them twice, a hair apart. */
function withoutDoubles(pieces: readonly Piece[]): readonly Piece[] {
  const seen = new Set<string>();
  return pieces.filter(({ text, left, baseline, size }) => {
    if (text.trim() === '' || !(size > 0)) return size > 0;
    const grain = size / 4;
    const place = `${Math.round(left / grain)} ${Math.round(baseline / grain)} ${text}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}
