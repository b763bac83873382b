import { median } from './columns.ts';
import type { Line } from './line.ts';
import { hasBullet, listMarker, withoutBullet } from './list-marker.ts';
import { joinLines, wordsOf, type WordEvidence } from './word-evidence.ts';

/** Text that belongs together, as it looked on its pages. */
export interface Paragraph {
  readonly text: string;
  readonly page: number;
  /** Points. */
  readonly size: number;
  readonly font: string | null;
  readonly lines: number;
  readonly isListItem: boolean;
}

/** Lines of one column, or a stretch of one, in order. */
export interface Column {
  readonly page: number;
  readonly lines: readonly Line[];
}

interface OpenParagraph {
  readonly page: number;
  readonly lines: Line[];
  /** Whether its last line so far ended because the next word would not have fitted. */
  endsFull: boolean;
}

/** Letters this many times as large as the text's are for show. */
const LARGE = 1.25;

/** The size of most letters. */
export function mainSize(texts: readonly { readonly size: number; readonly text: string }[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of texts) {
    const key = Math.round(10 * size) / 10;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** Whether two sizes of letters look alike. */
export function isSameSize(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.08 * Math.max(a, b);
}

/**
 * Joins the lines of columns into paragraphs. A paragraph begins where the size changes, where the gap is wider than
 * usual, where a line is set in, and after a line that ended before it had to. At the foot of a column or page it goes
 * on when its last line was full and its sentence is not over; what is set smaller in between (notes) does not part it.
 */
export function paragraphsOf(columns: readonly Column[]): readonly Paragraph[] {
  const pitches = usualPitches(columns);
  const words = wordsOf(columns.flatMap(({ lines }) => lines));
  const main = mainSize(columns.flatMap(({ lines }) => lines));
  const paragraphs: OpenParagraph[] = [];
  const indents = columns.some(({ lines }) => setsIn(lines));
  let last: OpenParagraph | undefined;
  for (const { page, lines } of columns) {
    for (const [at, line] of lines.entries()) {
      const open = at === 0 ? goesOnFrom(paragraphs, line, lines, { indents, main }) : last;
      const begins =
        open === undefined ||
        (at > 0 && beginsParagraph(lines, at, open, pitches.get(sizeKey(line)) ?? Infinity, LARGE * main));
      const endsFull = isFull(lines, at);
      if (begins) {
        last = { page, lines: [line], endsFull };
        paragraphs.push(last);
      } else {
        open.lines.push(line);
        open.endsFull = endsFull;
        last = open;
      }
    }
  }
  return paragraphs.map((paragraph) => close(paragraph, words));
}

function close({ page, lines }: OpenParagraph, words: WordEvidence): Paragraph {
  const [first] = lines;
  const text = lines.map((line) => line.text).reduce((before, after) => joinLines(before, after, words));
  const isListItem = listMarker.test(text);
  return {
    text: isListItem ? withoutBullet(text) : text,
    page,
    size: first?.size ?? 0,
    font: lines.every(({ font }) => font === first?.font) ? (first?.font ?? null) : null,
    lines: lines.length,
    isListItem,
  };
}

/** The usual distance of baselines for each size of letters: from line to line, not from paragraph to paragraph. */
function usualPitches(columns: readonly Column[]): ReadonlyMap<number, number> {
  const found = new Map<number, number[]>();
  for (const { lines } of columns) {
    for (const [at, line] of lines.entries()) {
      const next = lines[at + 1];
      if (next === undefined || !isSameSize(line.size, next.size)) continue;
      const pitch = next.baseline - line.baseline;
      if (pitch <= 0 || pitch > 2.5 * line.size) continue;
      const pitches = found.get(sizeKey(line));
      if (pitches === undefined) found.set(sizeKey(line), [pitch]);
      else pitches.push(pitch);
    }
  }
  return new Map([...found].map(([size, pitches]) => [size, lowerQuartile(pitches)]));
}

function sizeKey({ size }: Line): number {
  return Math.round(2 * size);
}

function lowerQuartile(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 2] ?? Infinity;
}

function beginsParagraph(
  lines: readonly Line[],
  at: number,
  open: OpenParagraph,
  pitch: number,
  display: number,
): boolean {
  const line = lines[at];
  const before = lines[at - 1];
  if (line === undefined || before === undefined) return true;
  if (!isSameSize(before.size, line.size)) return true;
  if (line.baseline - before.baseline > 1.28 * pitch + 0.5) return true;
  if (line.size > display) return false; // a headline is broken by its sense
  if (line.font !== null && before.font !== null && line.font !== before.font && !open.endsFull) return true;
  if (listMarker.test(line.text) && (!open.endsFull || listMarker.test(before.text))) return true;
  const first = open.lines[0] ?? before;
  if (listMarker.test(first.text)) {
    // An item's further lines hang below its text; a line back at the bullet is none of them.
    const second = open.lines[1];
    const hangs = second === undefined ? hasBullet(first.text) : indentOf(second, first) > 0.3 * line.size;
    if (hangs && indentOf(line, first) < 0.3 * line.size) return true;
  } else {
    const indent = indentOf(line, before);
    if (indent > 0.7 * line.size && indent < 6 * line.size) return true;
  }
  if (isShort(lines, at - 1)) return true;
  return !open.endsFull && (endsSentence(before.text) || !/^\p{Ll}/u.test(line.text));
}

/** How far a line begins further in than another, in points. */
function indentOf(line: Line, other: Line): number {
  return line.rtl ? other.right - line.right : line.left - other.left;
}

/** Whether a line ends because the next word would not have fitted: its neighbours show how far lines go. */
function isFull(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined) return false;
  // The last line of a column has but one neighbour; the whole column tells.
  const near = (next === undefined ? lines : lines.slice(Math.max(0, at - 2), at + 3)).filter(({ size }) =>
    isSameSize(size, line.size),
  );
  const room = line.rtl
    ? line.left - Math.min(...near.map(({ left }) => left))
    : Math.max(...near.map(({ right }) => right)) - line.right;
  return room < (next === undefined ? 2 * line.size : firstWordWidth(next)) + 0.4 * line.size;
}

/** Whether a line ends before the middle of those around it: an item of a list, a line of an address. */
function isShort(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  const near = lines.slice(Math.max(0, at - 2), at + 3);
  return 2 * (line.right - line.left) < Math.max(...near.map(({ left, right }) => right - left));
}

/** Points; an estimate from the line's own letters. */
function firstWordWidth({ text, left, right }: Line): number {
  const word = /^\S+/.exec(text)?.[0] ?? '';
  const solid = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  return ((right - left) / Math.max(1, text.length)) * (solid ? 2 : word.length);
}

/** Whether paragraphs of a column are told by an indent of their first lines. */
function setsIn(lines: readonly Line[]): boolean {
  if (lines.length < 8) return false;
  const edge = median(lines.map((line) => (line.rtl ? -line.right : line.left)));
  const indented = lines.filter((line) => {
    const indent = (line.rtl ? -line.right : line.left) - edge;
    return indent > 0.7 * line.size && indent < 4 * line.size;
  });
  return indented.length > 0 && indented.length * 2 < lines.length;
}

/** The paragraph that a column's first line goes on with; undefined when the line begins one. */
function goesOnFrom(
  paragraphs: readonly OpenParagraph[],
  line: Line,
  lines: readonly Line[],
  { indents, main }: { readonly indents: boolean; readonly main: number },
): OpenParagraph | undefined {
  const open = isSameSize(line.size, main)
    ? paragraphs.slice(-6).findLast(({ lines: [first] }) => (first?.size ?? 0) > 0.95 * line.size)
    : paragraphs.at(-1);
  const last = open?.lines.at(-1);
  if (open === undefined || last === undefined || !isSameSize(last.size, line.size)) return undefined;
  if (line.font !== null && last.font !== null && line.font !== last.font && /^\p{Lu}/u.test(line.text)) {
    return undefined;
  }
  if (listMarker.test(line.text)) return undefined;
  const next = lines[1];
  if (next !== undefined && indentOf(line, next) > 0.7 * line.size) return undefined;
  if (/^\p{Ll}/u.test(line.text)) return endsSentence(last.text) ? undefined : open;
  if (!open.endsFull) return undefined;
  return !endsSentence(last.text) || indents ? open : undefined;
}

function endsSentence(text: string): boolean {
  return /[.!?…:。！？؟۔]["'”’»“」』)\]\d]*$/u.test(text);
}
