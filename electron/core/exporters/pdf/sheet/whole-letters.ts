import type { Span } from '../../../../../shared/text/segments.ts';
import { partsLamAlef } from './cursive-joins.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Widens spans of a block to what is drawn as one: a letter with its marks, an emoji of several code points, lam with
 * alef. A piece must not start with half a letter. Offsets are those of `text`, UTF-16 code units.
 */
export function toWholeLetters(text: string, spans: readonly Span[]): Span[] {
  const segments = graphemes.segment(text);
  const clusterAt = (offset: number): { start: number; end: number } => {
    const found = segments.containing(offset);
    return found === undefined
      ? { start: offset, end: offset }
      : { start: found.index, end: found.index + found.segment.length };
  };
  const start = (offset: number): number => {
    const cluster = clusterAt(offset);
    return parts(cluster.start) ? clusterAt(cluster.start - 1).start : cluster.start;
  };
  const end = (offset: number): number => {
    const cluster = clusterAt(offset);
    const edge = cluster.start === offset ? offset : cluster.end;
    return parts(edge) ? clusterAt(edge).end : edge;
  };
  const parts = (offset: number): boolean =>
    partsLamAlef(text.slice(Math.max(0, offset - 8), offset), text.slice(offset, offset + 1));
  return spans.map((span) => ({ id: span.id, start: start(span.start), end: end(span.end) }));
}
