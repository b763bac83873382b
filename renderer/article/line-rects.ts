import type { Range as TextRange } from '../../shared/commands/command.ts';
import type { TextNodes } from './text-nodes.ts';

/** A box in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The boxes of a passage in one section, one for each line (and for each stretch of a line in another direction). */
export function lineRects(nodes: TextNodes, passage: TextRange, section: number): Box[] {
  return nodes.parts(passage, section).flatMap(({ node, from, to }) => {
    const range = node.ownerDocument.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return joinBoxes([...range.getClientRects()]);
  });
}

/** Boxes that touch on one line become one; boxes without width (a line break) go. */
export function joinBoxes(boxes: readonly Box[]): Box[] {
  const joined: Box[] = [];
  for (const { left, top, width, height } of boxes) {
    if (width < 0.5) continue;
    const last = joined.at(-1);
    if (last !== undefined && onOneLine(last, { top, height }) && touching(last, { left, width })) {
      const right = Math.max(last.left + last.width, left + width);
      const bottom = Math.max(last.top + last.height, top + height);
      const from = Math.min(last.left, left);
      const up = Math.min(last.top, top);
      joined[joined.length - 1] = { left: from, top: up, width: right - from, height: bottom - up };
    } else joined.push({ left, top, width, height });
  }
  return joined;
}

function onOneLine(a: Pick<Box, 'top' | 'height'>, b: Pick<Box, 'top' | 'height'>): boolean {
  const shared = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return shared > Math.min(a.height, b.height) / 2;
}

function touching(a: Pick<Box, 'left' | 'width'>, b: Pick<Box, 'left' | 'width'>): boolean {
  return a.left <= b.left + b.width + 1 && b.left <= a.left + a.width + 1;
}
