import type { Block } from '../../shared/text/canonical.ts';
import type { ArticleText } from './article-text.ts';
import { indexBelow } from './index-below.ts';
import { caretRect } from './caret-rect.ts';

/** Space left above what was scrolled to, in CSS pixels. */
const LEAD = 24;

interface BlockAtHeight {
  readonly element: HTMLElement;
  readonly box: DOMRect;
  readonly block: Block;
}

/** The block at a height of the viewport (CSS pixels), or the one below a gap; null below the text. */
function blockAtHeight(text: ArticleText, y: number): BlockAtHeight | null {
  const section = firstBelow(text.element.children, y);
  const element = section === null ? null : firstBelow(section.querySelectorAll(':scope > [data-block]'), y);
  const block = text.blocks[Number(element?.dataset['block'])];
  return element === null || block === undefined
    ? null
    : { element, box: element.getBoundingClientRect(), block };
}

/** The offset at a height of the viewport (CSS pixels), within a line or two: a paragraph is taken to fill evenly. */
export function offsetNearHeight(text: ArticleText, y: number): number {
  const found = blockAtHeight(text, y);
  if (found === null) return text.text.length;
  const { box, block } = found;
  const part = Math.max(0, (y - box.top) / box.height);
  return Math.round(block.start + part * (block.end - block.start));
}

/** The offset of the line at a height of the viewport (CSS pixels). */
export function offsetAtHeight(text: ArticleText, y: number): number {
  const found = blockAtHeight(text, y);
  if (found === null) return text.text.length;
  const { element, box, block } = found;
  if (y <= box.top) return block.start;
  const x = getComputedStyle(element).direction === 'rtl' ? box.right - 1 : box.left + 1;
  const line = document.caretPositionFromPoint(x, y);
  const offset = line === null ? null : text.offsetAt(line.offsetNode, line.offset);
  return offset !== null && offset >= block.start && offset <= block.end ? offset : offsetNearHeight(text, y);
}

/** The offset of the line at the top of the view; `scrollToOffset` with `start` brings the same line there. */
export function offsetAtTop(text: ArticleText): number {
  return offsetAtHeight(text, text.scroller.getBoundingClientRect().top + LEAD);
}

/** The offset at the foot of the view; the text's length once its end is in view. */
export function offsetAtFoot(text: ArticleText): number {
  return Math.min(text.text.length, offsetNearHeight(text, text.scroller.getBoundingClientRect().bottom));
}

/** Brings an offset into view at once, without animation: jumps are made to arrive. */
export function scrollToOffset(
  text: ArticleText,
  offset: number,
  align: 'start' | 'center' | 'nearest',
): void {
  const rect = caretRect(text.nodes, offset, 'after');
  if (rect === null) return;
  const view = text.scroller.getBoundingClientRect();
  if (align === 'nearest' && rect.top >= view.top + LEAD && rect.bottom <= view.bottom - LEAD) return;
  const lead = align === 'start' ? LEAD / 2 : (view.height - rect.height) / 2;
  // The very beginning is shown with the headline and what stands above it.
  text.scroller.scrollTop = offset === 0 ? 0 : text.scroller.scrollTop + rect.top - view.top - lead;
  text.near.look();
}

function firstBelow(elements: ArrayLike<Element>, y: number): HTMLElement | null {
  const found = elements[indexBelow(elements, y)];
  return found instanceof HTMLElement ? found : null;
}
