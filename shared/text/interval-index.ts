import type { Span } from './segments.ts';

/** Code units to a cell: about four paragraphs of news. */
const CELL = 2048;

/**
 * Which spans lie over an offset or a stretch of text. The text is cut into cells of equal length and
 * each cell lists the spans that touch it, so that a look-up costs what lies nearby, and adding or
 * removing a span costs its length, whatever the number of spans.
 */
export class IntervalIndex {
  readonly #cells = new Map<number, Span[]>();
  readonly #spans = new Map<string, readonly Span[]>();

  /** Puts an annotation's spans in place of those it had. */
  set(id: string, spans: readonly Omit<Span, 'id'>[]): void {
    this.delete(id);
    const own: Span[] = [];
    for (const { start, end } of spans) {
      if (start >= end) continue;
      const span = { id, start, end };
      own.push(span);
      for (let cell = cellOf(start), last = cellOf(end - 1); cell <= last; cell++) {
        const held = this.#cells.get(cell);
        if (held === undefined) this.#cells.set(cell, [span]);
        else held.push(span);
      }
    }
    this.#spans.set(id, own);
  }

  delete(id: string): void {
    for (const { start, end } of this.#spans.get(id) ?? []) {
      for (let cell = cellOf(start), last = cellOf(end - 1); cell <= last; cell++) {
        const kept = (this.#cells.get(cell) ?? []).filter((span) => span.id !== id);
        if (kept.length === 0) this.#cells.delete(cell);
        else this.#cells.set(cell, kept);
      }
    }
    this.#spans.delete(id);
  }

  /** Spans that share at least one code unit with [start, end), each once, sorted by start, longest first. */
  overlapping(start: number, end: number): Span[] {
    if (start >= end) return [];
    const found: Span[] = [];
    const first = cellOf(start);
    for (let cell = first, last = cellOf(end - 1); cell <= last; cell++) {
      for (const span of this.#cells.get(cell) ?? []) {
        // One that reaches over several cells is taken where it comes into view.
        if (cell > first && span.start < cell * CELL) continue;
        if (span.start < end && span.end > start) found.push(span);
      }
    }
    return found.sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
  }

  /** Spans over the character at `offset`, the shortest first: the order in which clicks go through them. */
  at(offset: number): Span[] {
    return this.overlapping(offset, offset + 1).sort(
      (a, b) => a.end - a.start - (b.end - b.start) || (a.id < b.id ? -1 : 1),
    );
  }
}

function cellOf(offset: number): number {
  return Math.floor(offset / CELL);
}
