import { sections, type Span } from './spans.ts';

/** A stretch of a text with what an analyst says of it; null where she says nothing. */
export interface ValuedStretch {
  readonly start: number;
  readonly end: number;
  readonly value: string | null;
}

/** What joins the values of passages that overlap. */
const AND = '\u0000';

/**
 * A text taken apart into what an analyst marked and the gaps between: every place is in one stretch. Passages of one
 * value that overlap are one; where passages of several values do, the stretch that they share has them all, as a value
 * of its own.
 * @param length in UTF-16 code units
 */
export function valuedLine(spans: readonly Span[], length: number): readonly ValuedStretch[] {
  const own = [...new Set(spans.map(({ category }) => category))].flatMap((value) => sections(spans, value));
  const bounds = [...new Set([0, length, ...own.flatMap(({ start, end }) => [start, end])])]
    .filter((bound) => bound <= length)
    .sort((a, b) => a - b);
  const opening = Map.groupBy(own, ({ start }) => start);
  const line: ValuedStretch[] = [];
  let open: readonly Span[] = [];
  for (const [at, start] of bounds.entries()) {
    const end = bounds[at + 1];
    if (end === undefined) break;
    open = [...open.filter((span) => span.end > start), ...(opening.get(start) ?? [])];
    const values = open.map(({ category }) => category).sort();
    line.push({ start, end, value: values.length === 0 ? null : values.join(AND) });
  }
  return line;
}

/** The values that a stretch has. */
export function valuesIn(value: string): readonly string[] {
  return value.split(AND);
}

/** The length of what two lines have at the same places, for each pair of stretches that meet. */
export function meetings(
  a: readonly ValuedStretch[],
  b: readonly ValuedStretch[],
  tell: (one: number, other: number, length: number) => void,
): void {
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, other] = [a[i], b[j]];
    if (one === undefined || other === undefined) break;
    tell(i, j, Math.min(one.end, other.end) - Math.max(one.start, other.start));
    if (one.end <= other.end) i++;
    if (other.end <= one.end) j++;
  }
}
