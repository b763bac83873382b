import { baseDirection } from '../../shared/text/direction.ts';
import type { TextNodes } from './text-nodes.ts';

/** Where a line is broken, one offset has two places: before the break and after it. */
export type Affinity = 'before' | 'after';

/**
 * Where a caret at an offset stands, in CSS pixels of the viewport; its width is 0.
 * @returns null where the page has no layout for it
 */
export function caretRect(nodes: TextNodes, offset: number, affinity: Affinity): DOMRect | null {
  const place = nodes.place(offset);
  if (place === null) return null;
  const { node, index } = place;
  const here = rectOf(node, index, index);
  if (affinity === 'before' && index > 0) {
    const last = rectOf(node, index - 1, index);
    if (last === null) return here;
    return edge(last, directionOf(node, index - 1) === 'rtl' ? 'left' : 'right');
  }
  const next = index < node.length ? rectOf(node, index, index + 1) : null;
  // At a soft break the browser places the caret at the end of the line before: the character after it knows better.
  if (here !== null && here.height > 0 && (next === null || onOneLine(here, next))) return here;
  if (next !== null) return edge(next, directionOf(node, index) === 'rtl' ? 'right' : 'left');
  const last = index > 0 ? rectOf(node, index - 1, index) : null;
  return last === null ? null : edge(last, directionOf(node, index - 1) === 'rtl' ? 'left' : 'right');
}

function onOneLine(a: DOMRect, b: DOMRect): boolean {
  return a.top < b.bottom && b.top < a.bottom;
}

/** The box of the first line of a stretch of one text node; null when it has none. */
export function rectOf(node: Text, from: number, to: number): DOMRect | null {
  const range = node.ownerDocument.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  const rects = range.getClientRects();
  return rects[0] ?? null;
}

function edge(rect: DOMRect, side: 'left' | 'right'): DOMRect {
  return new DOMRect(rect[side], rect.top, 0, rect.height);
}

function directionOf(node: Text, index: number): 'ltr' | 'rtl' {
  const own = baseDirection(String.fromCodePoint(node.data.codePointAt(index) ?? 0));
  return own ?? (node.parentElement?.matches(':dir(rtl)') === true ? 'rtl' : 'ltr');
}
