import type { Span } from './segments.ts';

/** Code units to a cell: about four paragraphs of news. */
const CELL = 2048;

/**
 * Which spans lie over an offset or a stretch of text. The text is cut into cells of equal length and
 * each cell lists the spans that touch it, so that a look-up costs what lies nearby, and adding or
 * removing a span costs its length, whatever the number of spans.
 */
export class IntervalIndex {
  readonly #cells = new Map<number, Map<string, Span[]>>();
  readonly #spans = new Map<string, readonly Span[]>();

  /** Puts an annotation's spans in place of those it had. */
  set(id: string, spans: readonly Omit<Span, 'id'>[]): void {
    this.delete(id);
    const own = spans.filter(({ start, end }) => start < end).map(({ start, end }) => ({ id, start, end }));
    this.#spans.set(id, own);
    for (const span of own) {
      for (const cell of cellsOf(span.start, span.end)) this.#cell(cell, id).push(span);
    }
  }

  delete(id: string): void {
    for (const span of this.#spans.get(id) ?? []) {
      for (const cell of cellsOf(span.start, span.end)) {
        const held = this.#cells.get(cell);
        held?.delete(id);
        if (held?.size === 0) this.#cells.delete(cell);
      }
    }
    this.#spans.delete(id);
  }

  /** Spans that share at least one code unit with [start, end), each once, sorted by start, longest first. */
  overlapping(start: number, end: number): Span[] {
    if (start >= end) return [];
    const found = new Set<Span>();
    for (const cell of cellsOf(start, end)) {
      for (const spans of this.#cells.get(cell)?.values() ?? []) {
        for (const span of spans) if (span.start < end && span.end > start) found.add(span);
      }
    }
    return [...found].sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
  }

  /** Spans over the character at `offset`, the shortest first: the order in which clicks go through them. */
  at(offset: number): Span[] {
    return this.overlapping(offset, offset + 1).sort(
      (a, b) => a.end - a.start - (b.end - b.start) || (a.id < b.id ? -1 : 1),
    );
  }

  #cell(cell: number, id: string): Span[] {
    let held = this.#cells.get(cell);
    if (held === undefined) this.#cells.set(cell, (held = new Map()));
    let spans = held.get(id);
    if (spans === undefined) held.set(id, (spans = []));
    return spans;
  }
}

function* cellsOf(start: number, end: number): Iterable<number> {
  for (let cell = Math.floor(start / CELL); cell <= Math.floor((end - 1) / CELL); cell++) yield cell;
}
