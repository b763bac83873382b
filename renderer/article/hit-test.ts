import type { ArticleText } from './article-text.ts';
import { rectOf } from './caret-rect.ts';

/**
 * The offset of the character under a point of the viewport (CSS pixels); null when the point is beside the text.
 * Between two characters lies a caret, and the point may be on either: their boxes decide.
 */
export function characterAt(text: ArticleText, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null || !(caret.offsetNode instanceof Text)) return null;
  const node = caret.offsetNode;
  for (const index of [caret.offset, caret.offset - 1]) {
    if (index < 0 || index >= node.length) continue;
    const box = rectOf(node, index, index + 1);
    if (box === null || x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
    return text.offsetAt(node, index);
  }
  return null;
}

/** The offset at which a caret stands when a point of the viewport (CSS pixels) is clicked; null beside the text. */
export function offsetAtPoint(text: ArticleText, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  return caret === null ? null : text.offsetAt(caret.offsetNode, caret.offset);
}
