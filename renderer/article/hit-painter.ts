import type { Hits } from '../../shared/text/find-in-text.ts';
import type { ArticleText } from './article-text.ts';
import { staticRange } from './mark-painter.ts';
import { addHighlight, removeHighlight } from './named-highlights.ts';

/**
 * Paints the hits of the sections near the view over the text, however many there are elsewhere.
 * @returns a function that removes the paint
 */
export function paintHits(text: ArticleText, hits: Hits): () => void {
  const painted = new Map<number, readonly StaticRange[]>();

  const enter = (section: number): void => {
    const ranges: StaticRange[] = [];
    const own = text.offsets.sectionRange(section);
    for (let at = firstEndingAfter(hits, own.start); (hits.starts[at] ?? Infinity) < own.end; at++) {
      const hit = { start: hits.starts[at] ?? 0, end: hits.ends[at] ?? 0 };
      for (const { node, from, to } of text.nodes.parts(hit, section)) {
        ranges.push(staticRange(node, from, to));
      }
    }
    for (const range of ranges) addHighlight('hit', range);
    painted.set(section, ranges);
  };
  const leave = (section: number): void => {
    for (const range of painted.get(section) ?? []) removeHighlight('hit', range);
    painted.delete(section);
  };

  for (const section of text.near.values()) enter(section);
  const stop = text.near.subscribe(({ entered, left }) => {
    left.forEach(leave);
    entered.forEach(enter);
  });
  return () => {
    stop();
    for (const section of [...painted.keys()]) leave(section);
  };
}

function firstEndingAfter({ ends }: Hits, offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
