import { lineOf, type Line } from './line.ts';

/** A white strip narrower than this, in em, parts no columns. */
const GUTTER = 0.4;
/** Lines shorter than this, in em, are cells, bullets or numbers; they make no column. */
const COLUMN_WIDTH = 6;
const LINES_OF_COLUMN = 3;

/**
 * The lines of a page as they are read: column after column. A line that goes across the columns (a headline) is read
 * where it stands, what is above it first. Each group is a column, or a stretch of one between such lines.
 */
export function readingOrder(lines: readonly Line[]): (readonly Line[])[] {
  const gutter = lines.length < 2 * LINES_OF_COLUMN ? null : findGutter(lines);
  if (gutter === null) return lines.length === 0 ? [] : [rows(lines)];
  const across = lines.filter(({ left, right }) => left < gutter && right > gutter);
  const bands = [...across].sort((a, b) => a.baseline - b.baseline);
  const groups: (readonly Line[])[] = [];
  let rest = lines.filter((line) => !across.includes(line));
  const takeAbove = (baseline: number): void => {
    const band = rest.filter((line) => line.baseline < baseline);
    rest = rest.filter((line) => line.baseline >= baseline);
    groups.push(...readingOrder(band.filter(({ right }) => right <= gutter)));
    groups.push(...readingOrder(band.filter(({ left }) => left >= gutter)));
  };
  let wide: Line[] = [];
  for (const line of bands) {
    if (rest.some(({ baseline }) => baseline < line.baseline)) {
      if (wide.length > 0) groups.push(rows(wide));
      wide = [];
      takeAbove(line.baseline);
    }
    wide.push(line);
  }
  if (wide.length > 0) groups.push(rows(wide));
  takeAbove(Infinity);
  return groups;
}

/** The middle of the white strip that parts the most text; null when text stands in one column. */
function findGutter(lines: readonly Line[]): number | null {
  const start = Math.floor(Math.min(...lines.map(({ left }) => left)));
  const end = Math.ceil(Math.max(...lines.map(({ right }) => right)));
  const width = Math.min(end - start, 5000);
  if (!(width > 0)) return null;
  const starting = new Int32Array(width + 2);
  const ending = new Int32Array(width + 2);
  for (const { left, right } of lines) {
    count(starting, left - start);
    count(ending, right - start);
  }
  const em = median(lines.map(({ size }) => size));
  let best: { readonly at: number; readonly score: number } | null = null;
  let begun = 0;
  let ended = 0;
  let strip = 0; // points since the white strip, as white as here, began
  let before = -1;
  for (let x = 0; x <= width; x++) {
    ended += ending[x - 1] ?? 0; // a line that ends in this point still covers it
    begun += starting[x] ?? 0;
    const crossing = begun - ended;
    strip = crossing === before ? strip + 1 : 1;
    before = crossing;
    const score = Math.min(ended, lines.length - begun) - 4 * crossing;
    const at = start + x - strip / 2 + 0.5;
    if (strip >= GUTTER * em && score > (best?.score ?? 0)) best = { at, score };
    else if (best !== null && score === best.score && at - best.at <= strip) best = { at, score };
  }
  return best !== null && partsColumns(lines, best.at, em) ? best.at : null;
}

function count(counts: Int32Array, at: number): void {
  const index = Math.min(Math.max(Math.floor(at), 0), counts.length - 1);
  counts[index] = (counts[index] ?? 0) + 1;
}

function partsColumns(lines: readonly Line[], gutter: number, em: number): boolean {
  const before = lines.filter(({ right }) => right <= gutter);
  const after = lines.filter(({ left }) => left >= gutter);
  if (before.length < LINES_OF_COLUMN || after.length < LINES_OF_COLUMN) return false;
  const wide = (side: readonly Line[]): boolean =>
    median(side.map(({ left, right }) => right - left)) >= COLUMN_WIDTH * em;
  return wide(before) && wide(after) && overlap(before, after) >= 0.3;
}

/** The share of the shorter column's height that the other stands beside. */
function overlap(a: readonly Line[], b: readonly Line[]): number {
  const [topA, bottomA, topB, bottomB] = [...extent(a), ...extent(b)];
  const shared = Math.min(bottomA ?? 0, bottomB ?? 0) - Math.max(topA ?? 0, topB ?? 0);
  return shared / Math.max(1, Math.min((bottomA ?? 0) - (topA ?? 0), (bottomB ?? 0) - (topB ?? 0)));
}

function extent(lines: readonly Line[]): [top: number, bottom: number] {
  const baselines = lines.map(({ baseline }) => baseline);
  return [Math.min(...baselines), Math.max(...baselines)];
}

/** Lines of one column from the top, with what stands on the same baseline as one line. */
function rows(lines: readonly Line[]): readonly Line[] {
  const rowsSoFar: Line[][] = [];
  for (const line of lines.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rowsSoFar.at(-1);
    const first = row?.[0];
    const level =
      first !== undefined && line.baseline - first.baseline < 0.35 * Math.min(first.size, line.size);
    if (level) row?.push(line);
    else rowsSoFar.push([line]);
  }
  return rowsSoFar.flatMap((row) => (row.length === 1 ? row : lineOf(row.flatMap(({ pieces }) => pieces))));
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
