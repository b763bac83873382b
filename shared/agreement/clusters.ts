import type { Continuum } from './gamma/gamma.ts';

/** What samples are drawn of. */
export type Drawn = 'articles' | 'paragraphs';

/** Parts of what was compared that are plausible independent draws, together all of it. */
export interface Clusters {
  readonly drawn: Drawn;
  readonly parts: readonly Continuum[];
}

/** Fewer of them say too little of what others would be: intervals would be too narrow. */
export const FEWEST_CLUSTERS = 10;

/**
 * Passages of one article or paragraph depend on each other, so that samples are drawn of whole ones (Davison and Hinkley
 * 1997, Bootstrap Methods and their Application, section 3.8): of articles, where enough of them have passages;
 * otherwise of paragraphs, which stay together where a passage reaches from one to the next.
 * @param starts by text, where its paragraphs begin, ascending, in UTF-16 code units
 * @returns null where there are too few of either
 */
export function clustersOf(
  texts: readonly Continuum[],
  starts: readonly (readonly number[])[],
): Clusters | null {
  if (isEnough(texts)) return { drawn: 'articles', parts: texts };
  const parts = texts.flatMap((text, at) => cutApart(text, starts[at] ?? []));
  return isEnough(parts) ? { drawn: 'paragraphs', parts } : null;
}

function isEnough(parts: readonly Continuum[]): boolean {
  const marked = parts.filter(({ layers }) => layers.some((spans) => spans.length > 0));
  return marked.length >= FEWEST_CLUSTERS;
}

/** A text as its paragraphs one after the other; no passage is cut. */
export function cutApart({ length, layers }: Continuum, starts: readonly number[]): readonly Continuum[] {
  const spans = layers.flat().sort((a, b) => a.start - b.start);
  const cuts: number[] = [];
  let until = 0;
  let next = 0;
  for (const start of starts) {
    for (let span = spans[next]; span !== undefined && span.start < start; span = spans[++next]) {
      until = Math.max(until, span.end);
    }
    if (start > (cuts.at(-1) ?? 0) && start < length && until <= start) cuts.push(start);
  }
  const bounds = [0, ...cuts, length];
  const sorted = layers.map((own) => [...own].sort((a, b) => a.start - b.start));
  const places = layers.map(() => 0);
  return bounds.slice(1).map((end, at) => {
    const start = bounds[at] ?? 0;
    const isLast = at === cuts.length;
    return {
      length: end - start,
      layers: sorted.map((own, layer) => {
        const from = places[layer] ?? 0;
        let to = from;
        while (to < own.length && (isLast || (own[to]?.start ?? 0) < end)) to++;
        places[layer] = to;
        return own
          .slice(from, to)
          .map((span) => ({ ...span, start: span.start - start, end: span.end - start }));
      }),
    };
  });
}
