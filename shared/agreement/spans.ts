/** A passage that an analyst marked, in UTF-16 code units of the canonical text, end exclusive, and what she called it. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly category: string;
}

/** Spans of one category of one analyst, put together where they overlap, in order. */
export function sections(spans: readonly Span[], category: string): readonly Span[] {
  const found: Span[] = [];
  const own = spans
    .filter((span) => span.category === category)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  for (const span of own) {
    const last = found.at(-1);
    if (last === undefined || span.start >= last.end) found.push(span);
    else if (span.end > last.end) found[found.length - 1] = { ...last, end: span.end };
  }
  return found;
}

export interface SpanScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * How well one analyst's spans are found among another's, each with at most one other: exactly, or where they overlap and
 * are of the same category (Hripcsak and Rothschild 2005, “Agreement, the F-measure, and reliability in information
 * retrieval”). The F1 is the same whichever of the two comes first.
 * @returns null when neither has any
 */
export function spanF1(
  ours: readonly Span[],
  theirs: readonly Span[],
  match: 'exact' | 'overlapping',
): SpanScore | null {
  if (ours.length + theirs.length === 0) return null;
  const free = new Set([...theirs].sort((a, b) => a.end - b.end || a.start - b.start));
  let found = 0;
  // By their ends: taking what ends first leaves most to the others.
  for (const span of [...ours].sort((a, b) => a.end - b.end || a.start - b.start)) {
    for (const other of free) {
      if (!isMatch(span, other, match)) continue;
      free.delete(other);
      found++;
      break;
    }
  }
  const precision = theirs.length === 0 ? 0 : found / theirs.length;
  const recall = ours.length === 0 ? 0 : found / ours.length;
  return { precision, recall, f1: (2 * found) / (ours.length + theirs.length) };
}

function isMatch(a: Span, b: Span, match: 'exact' | 'overlapping'): boolean {
  if (a.category !== b.category) return false;
  if (match === 'exact') return a.start === b.start && a.end === b.end;
  return a.start < b.end && b.start < a.end;
}
