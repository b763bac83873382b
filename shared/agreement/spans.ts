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

export type SpanMatch = 'exact' | 'overlapping';

/** How many spans two analysts have together, and how many pairs of them match; those of several texts add up. */
export interface MatchCounts extends Readonly<Record<SpanMatch, number>> {
  readonly spans: number;
}

export function matchCounts(ours: readonly Span[], theirs: readonly Span[]): MatchCounts {
  return {
    spans: ours.length + theirs.length,
    exact: matches(ours, theirs, 'exact'),
    overlapping: matches(ours, theirs, 'overlapping'),
  };
}

/**
 * How well one analyst's spans are found among another's, each with at most one other: exactly, or where they overlap,
 * whatever they are called (Hripcsak and Rothschild 2005, “Agreement, the F-measure, and reliability in information
 * retrieval”). The F1 is the same whichever of the two comes first.
 * @returns null when neither has any
 */
export function spanF1(counts: MatchCounts, match: SpanMatch): number | null {
  return counts.spans === 0 ? null : (2 * counts[match]) / counts.spans;
}

/** The mean of the pairs of layers, as reports give it. @returns null where no layer has any */
export function meanF1(pairs: readonly MatchCounts[], match: SpanMatch): number | null {
  const scores = pairs.map((counts) => spanF1(counts, match)).filter((score) => score !== null);
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function matches(ours: readonly Span[], theirs: readonly Span[], match: SpanMatch): number {
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
  return found;
}

function isMatch(a: Span, b: Span, match: SpanMatch): boolean {
  if (match === 'exact') return a.start === b.start && a.end === b.end;
  return a.start < b.end && b.start < a.end;
}
