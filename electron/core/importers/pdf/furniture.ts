import { comparable } from '../headline.ts';
import type { Line } from './line.ts';

export interface PageLines {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

/** The share of a page's height, at its top and at its foot, where running heads and page numbers stand. */
const EDGE = 0.14;
/** Lines of furniture at most, above and below. */
const DEPTH = 4;
/** How far a line that comes back on another page may have moved, in points. */
const PLAY = 4;

/**
 * Takes running heads, running feet and page numbers off: what comes back near the edge of other pages at the same
 * height, digits aside, the document's title over a later page, and numbers that stand there alone. From the edge inwards,
 * up to the first line of the text.
 */
export function withoutFurniture(pages: readonly PageLines[], title: string | null): readonly PageLines[] {
  const places = new Map<string, number[]>();
  for (const { lines, height } of pages) {
    for (const line of lines) {
      if (!isNearEdge(line, height)) continue;
      const key = wording(line);
      const known = places.get(key);
      if (known === undefined) places.set(key, [line.baseline]);
      else known.push(line.baseline);
    }
  }
  const named = comparable(title ?? '');
  const isFurniture = (line: Line, { height, number }: PageLines): boolean =>
    isNearEdge(line, height) &&
    (isPageNumber(line.text) ||
      isPrinterLine(line.text) ||
      (number > 1 && named !== '' && comparable(line.text) === named) ||
      (places.get(wording(line)) ?? []).filter((at) => Math.abs(at - line.baseline) <= PLAY).length >= 2);
  return pages.map((page) => {
    const lines = withoutMarginNumbers(page.lines);
    const rows = lines.toSorted((a, b) => a.baseline - b.baseline);
    const isOff = (line: Line): boolean =>
      isFurniture(line, page) ||
      (comparable(line.text) === named &&
        rows.some((other) => beside(line, other) && isPrinterLine(other.text)));
    const off = new Set<Line>([...fromEdge(rows, isOff), ...fromEdge(rows.toReversed(), isOff)]);
    return { ...page, lines: lines.filter((line) => !off.has(line)) };
  });
}

/** Takes off the numbers of lines or paragraphs that stand in the margin, all outside of the text and in a row. */
function withoutMarginNumbers(lines: readonly Line[]): readonly Line[] {
  const isNumber = ({ text }: Line): boolean => /^\p{N}{1,4}$/u.test(text);
  const numbers = lines.filter(isNumber);
  if (numbers.length < 2 || numbers.length * 2 > lines.length) return lines;
  const text = lines.filter((line) => !isNumber(line));
  const left = Math.min(...text.map((line) => line.left));
  const right = Math.max(...text.map((line) => line.right));
  return lines.filter((line) => !isNumber(line) || (line.right > left && line.left < right));
}

/** Furniture from one edge inwards; on the same height, a piece of text beside it does not save it. */
function fromEdge(rows: readonly Line[], isFurniture: (line: Line) => boolean): readonly Line[] {
  const off: Line[] = [];
  const heights = new Set<number>();
  for (const line of rows) {
    if (isFurniture(line)) {
      off.push(line);
      heights.add(Math.round(line.baseline / 6));
    } else if (!rows.some((other) => other !== line && beside(other, line) && isFurniture(other))) break;
    if (heights.size >= DEPTH) break;
  }
  return off;
}

function beside(a: Line, b: Line): boolean {
  return Math.abs(a.baseline - b.baseline) < 0.5 * Math.max(a.size, b.size);
}

function isNearEdge({ baseline }: Line, height: number): boolean {
  return baseline < EDGE * height || baseline > (1 - EDGE) * height;
}

/** What a line says apart from its numbers. */
function wording({ text }: Line): string {
  return text
    .normalize('NFKC')
    .replace(/\p{N}+/gu, '#')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** What browsers print around a page: its address, the day and time. */
function isPrinterLine(text: string): boolean {
  return (
    /^(?:https?|file):\/\/\S+$/.test(text) ||
    /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?$/i.test(text)
  );
}

/** `7`, `– 7 –`, `7/12`, `Page 7 of 12`, `第7页`: a number, and at most the words that go with it. */
function isPageNumber(text: string): boolean {
  const words = text.normalize('NFKC').trim();
  if (words.length > 24) return false;
  return (
    /^\W*\p{N}{1,4}\W*$/u.test(words) ||
    /^\W*\p{N}{1,4}\s*(?:\/|of|von|de|sur|из|من|מתוך)\s*\p{N}{1,4}\W*$/iu.test(words) ||
    /^(?:page|p\.|seite|s\.|página|pág\.|pagina|strona|стр\.|صفحة|ص|עמוד|עמ׳)\s*\p{N}{1,4}(?:\s*(?:\/|of|von|de|sur|из|من|מתוך)\s*\p{N}{1,4})?$/iu.test(
      words,
    ) ||
    /^第?\s*\p{N}{1,4}\s*[页頁ページ]+(?:\s*[/共]\s*\p{N}{1,4}\s*[页頁ページ]*)?$/u.test(words)
  );
}
