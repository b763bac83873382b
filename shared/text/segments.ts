export interface Span {
  readonly id: string;
  /** UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A stretch of text over which the same annotations lie. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Those over it, in the order in which the spans were given; none in the gaps. */
  readonly ids: readonly string[];
}

/**
 * Cuts a stretch of text at every edge of the spans: overlaps become flat, consecutive segments that
 * cover it from `start` to `end`. For exports and for what is on the screen; O(n log n) and the output.
 */
export function flatten(spans: readonly Span[], start: number, end: number): Segment[] {
  const inside = spans
    .map((span, order) => ({
      ...span,
      order,
      start: Math.max(span.start, start),
      end: Math.min(span.end, end),
    }))
    .filter((span) => span.start < span.end);
  const edges = [...new Set([start, end, ...inside.flatMap((span) => [span.start, span.end])])].sort(
    (a, b) => a - b,
  );
  const starting = [...inside].sort((a, b) => a.start - b.start);
  let next = 0;
  let active: typeof starting = [];
  const segments: Segment[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const from = edges[i] ?? start;
    const to = edges[i + 1] ?? end;
    active = active.filter((span) => span.end > from);
    for (; next < starting.length && (starting[next]?.start ?? Infinity) <= from; next++) {
      const span = starting[next];
      if (span !== undefined) active.push(span);
    }
    const ids = [...active].sort((a, b) => a.order - b.order).map((span) => span.id);
    segments.push({ start: from, end: to, ids: [...new Set(ids)] });
  }
  return segments;
}
