import { sections, type Span } from './spans.ts';

/** A stretch of the text that an analyst marked, or one that she did not. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly marked: boolean;
}

/** What analysts disagree on, and what chance would make them; sums of several texts are the disagreement of all. */
export interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

/**
 * Krippendorff's alpha for unitizing: whether analysts marked the same stretches and called them the same (Krippendorff
 * 1995, “On the reliability of unitizing continuous data”; 2004, Content Analysis, 2nd edition, section 11.6, with the
 * expected disagreement as printed there). Several categories count together.
 * @param length of the text, in UTF-16 code units
 * @param analysts the spans of each
 * @returns null where nothing is marked
 */
export function unitizingAlpha(length: number, analysts: readonly (readonly Span[])[]): number | null {
  const categories = new Set(analysts.flatMap((spans) => spans.map(({ category }) => category)));
  const parts = [...categories].map((category) => unitizingDisagreement(length, analysts, category));
  const observed = parts.reduce((sum, part) => sum + part.observed, 0);
  const expected = parts.reduce((sum, part) => sum + part.expected, 0);
  return expected === 0 ? null : 1 - observed / expected;
}

/** The same for one category. */
export function unitizingDisagreement(
  length: number,
  analysts: readonly (readonly Span[])[],
  category: string,
): Disagreement {
  const count = analysts.length;
  const lines = analysts.map((spans) => stretchesOf(sections(spans, category), length));
  let observed = 0;
  for (const [i, one] of lines.entries()) {
    for (const other of lines.slice(i + 1)) observed += 2 * distance(one, other);
  }
  return {
    observed: count < 2 ? 0 : observed / (count * (count - 1) * length ** 2),
    expected: expectedDisagreement(lines, length),
  };
}

/** Marked stretches and the gaps between them: every place of the text is in one. */
function stretchesOf(marked: readonly Span[], length: number): readonly Stretch[] {
  const line: Stretch[] = [];
  let at = 0;
  for (const { start, end } of marked) {
    if (start > at) line.push({ start: at, end: start, marked: false });
    line.push({ start, end, marked: true });
    at = end;
  }
  if (at < length) line.push({ start: at, end: length, marked: false });
  return line;
}

/** The sum of squared differences over all pairs of stretches that meet; both lines are walked once. */
function distance(a: readonly Stretch[], b: readonly Stretch[]): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, other] = [a[i], b[j]];
    if (one === undefined || other === undefined) break;
    sum += squaredDifference(one, other);
    if (one.end <= other.end) i++;
    if (other.end <= one.end) j++;
  }
  return sum;
}

function squaredDifference(a: Stretch, b: Stretch): number {
  if (a.marked && b.marked) return (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
  // A stretch that lies in the other's gap is missed as a whole; what reaches out of it is counted with what it meets.
  if (a.marked && isWithin(a, b)) return (a.end - a.start) ** 2;
  if (b.marked && isWithin(b, a)) return (b.end - b.start) ** 2;
  return 0;
}

function isWithin(inner: Stretch, outer: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function expectedDisagreement(lines: readonly (readonly Stretch[])[], length: number): number {
  const all = lines.flat().map(({ start, end, marked }) => ({ size: end - start, marked }));
  const marked = all.filter((stretch) => stretch.marked);
  // From the largest: those that a stretch fits into come first.
  const gaps = all.filter((stretch) => !stretch.marked).sort((a, b) => b.size - a.size);
  let sum = 0;
  let pairs = 0;
  for (const { size } of marked) {
    sum += ((marked.length - 1) * (2 * size ** 3 - 3 * size ** 2 + size)) / 3;
    for (const gap of gaps) {
      if (gap.size < size) break;
      sum += size ** 2 * (gap.size - size + 1);
    }
    pairs += size * (size - 1);
  }
  const total = lines.length * length;
  return ((2 / length) * sum) / (total * (total - 1) - pairs);
}
