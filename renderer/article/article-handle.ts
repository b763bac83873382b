import type { RefObject } from 'react';
import type { Range as TextRange } from '../../shared/commands/command.ts';
import type { ArticleViewHandle } from './article-view-props.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { characterAt } from './hit-test.ts';
import { markedAt } from './marked-at.ts';
import type { MarginHandle } from './Margin.tsx';
import { offsetAtFoot, scrollToOffset } from './scroll-place.ts';
import { moveByText } from './text-motion.ts';
import type { Stage } from './use-article-text.ts';

/** What the frame can ask of an article; before the article stands in the page, asking does nothing. */
export function articleHandle(
  stage: Stage | null,
  annotations: ArticleAnnotations,
  margin: RefObject<MarginHandle | null>,
  takePassage: () => TextRange | null,
): ArticleViewHandle {
  return {
    focus() {
      stage?.caret.ensure();
      stage?.text.focus();
      return stage !== null;
    },
    scrollToOffset(offset, align) {
      if (stage !== null) scrollToOffset(stage.text, offset, align);
    },
    selectRange(range) {
      const held = stage?.text.selection;
      const head = range?.end ?? held?.head;
      if (head === undefined) return;
      stage?.text.select({ anchor: range?.start ?? head, head });
      stage?.caret.forget();
      stage?.passage.set(range);
      if (range !== null) stage?.caret.show();
    },
    takePassage,
    step(offset, unit, forward) {
      return stage === null ? offset : moveByText(stage.text, offset, unit, forward);
    },
    rangeRect(range) {
      return stage?.text.nodes.range(range)?.getBoundingClientRect() ?? null;
    },
    idsAtPoint(x, y) {
      const offset = stage === null ? null : characterAt(stage.text, x, y);
      return offset === null ? [] : markedAt(annotations, offset).map(({ id }) => id);
    },
    isShown(id) {
      return annotations.get(id) !== undefined;
    },
    offsetAtFoot() {
      return stage === null ? null : offsetAtFoot(stage.text);
    },
    caretOffset() {
      return stage?.text.selection?.head ?? null;
    },
    focusMargin() {
      margin.current?.focus();
    },
  };
}
