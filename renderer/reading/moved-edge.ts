import type { Range } from '../../shared/commands/command.ts';
import { trimPassage } from '../article/trim-passage.ts';

export type Edge = 'start' | 'end';

/**
 * A passage with one of its edges a step further. An edge never comes to stand beside a blank, and never reaches the
 * other one: a passage keeps a character at least.
 * @param step where one step from an offset leads; the same offset where there is no further one
 * @returns null when the edge can go no further
 */
export function movedEdge(
  text: string,
  passage: Range,
  edge: Edge,
  step: (offset: number) => number,
): Range | null {
  const fixed = edge === 'start' ? passage.end : passage.start;
  let from = passage[edge];
  // A step over blanks alone leads back to where it began: the next one counts.
  for (;;) {
    const to = step(from);
    if (to === from || (edge === 'start' ? to >= fixed : to <= fixed)) return null;
    const moved = trimPassage(text, fixed, to);
    if (moved !== null && moved[edge] !== passage[edge]) return moved;
    from = to;
  }
}

/** Which of an annotation's passages a caret is in, or next to; the first one when it is in none. */
export function passageAt(passages: readonly Range[], caret: number | null): number {
  if (caret === null) return 0;
  return Math.max(
    0,
    passages.findIndex(({ start, end }) => caret >= start && caret <= end),
  );
}
