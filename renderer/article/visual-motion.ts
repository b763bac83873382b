import type { ArticleText, CaretSelection } from './article-text.ts';
import type { Affinity } from './caret-rect.ts';
import type { VisualStep } from './selection-keys.ts';

/**
 * Moves the page's selection by one step on the screen and takes it over. The browser knows where lines break and
 * which way letters run; it keeps the column while lines are stepped over.
 * @returns on which side of a line's break the caret now stands
 */
export function moveVisually(text: ArticleText, step: VisualStep, extend: boolean): Affinity {
  const held = text.selection;
  const shown = getSelection();
  if (held === null || shown === null) return 'after';
  if (!extend && held.anchor !== held.head && step.visual !== 'line-edge') {
    const edge = edgeOf(text, held, step);
    text.select({ anchor: edge, head: edge });
    if (step.visual === 'character') return 'after';
  }
  text.showSelection();
  const before = text.selection?.head;
  modify(shown, step, extend);
  // Beyond the first and the last line lies the rest of the page: the caret goes no further than the text does.
  if (text.offsetAt(shown.focusNode, shown.focusOffset) === null) text.showSelection();
  else text.takeSelection();
  if (step.visual === 'line' && text.selection?.head === before) {
    const head = step.towards === 'up' ? 0 : text.text.length;
    text.select({ anchor: extend ? held.anchor : head, head });
  }
  return step.visual === 'line-edge' && step.towards === 'end' ? 'before' : 'after';
}

function modify(shown: Selection, step: VisualStep, extend: boolean): void {
  const alter = extend ? 'extend' : 'move';
  switch (step.visual) {
    case 'character':
      shown.modify(alter, step.towards, 'character');
      return;
    case 'line':
      shown.modify(alter, step.towards === 'down' ? 'forward' : 'backward', 'line');
      return;
    case 'line-edge':
      shown.modify(alter, step.towards === 'end' ? 'forward' : 'backward', 'lineboundary');
  }
}

/** A step without Shift leaves a selection at its edge in that direction on the screen. */
function edgeOf(text: ArticleText, held: CaretSelection, step: VisualStep): number {
  const start = Math.min(held.anchor, held.head);
  const end = Math.max(held.anchor, held.head);
  if (step.towards === 'up') return start;
  if (step.towards === 'down') return end;
  return (step.towards === 'left') === text.runsRightToLeft(start) ? end : start;
}
