import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Range as TextRange } from '../../shared/commands/command.ts';
import type { AnnotationKind } from '../../shared/schema/annotation.ts';
import { listenToKeys } from './article-keys.ts';
import { listenToPointer } from './article-pointer.ts';
import type { ArticleViewProps } from './article-view-props.ts';
import { hoverPainter } from './hover-painter.ts';
import { markedAt } from './marked-at.ts';
import { turnToNext } from './pick-cycle.ts';
import { keepPlace } from './place-keeper.ts';
import { defaultTagKeys } from './tag-keys.ts';
import { trimPassage } from './trim-passage.ts';
import type { Stage } from './use-article-text.ts';

/**
 * Carries what the analyst does in the text to the callbacks of the article.
 * @returns what tags a passage: the keys do it, and so does the selection bar
 */
export function useArticleInput(
  stage: Stage | null,
  props: ArticleViewProps,
): (kind: AnnotationKind, passage: TextRange) => void {
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  const tag = useCallback(
    (kind: AnnotationKind, passage: TextRange) => {
      if (stage === null) return;
      latest.current.onTag(kind, passage);
      // The passage is the draft's now; the caret waits at its end.
      stage.text.select({ anchor: passage.end, head: passage.end });
      if (stage.passage.set(null)) latest.current.onSelectText(null);
    },
    [stage],
  );

  useLayoutEffect(() => {
    if (stage === null) return undefined;
    const { text, caret, passage } = stage;
    const selected = (): void => {
      const now = passageOf(stage);
      if (passage.set(now)) latest.current.onSelectText(now);
    };
    const pick = (offset: number): void => {
      const { annotations, selectedId, onPick } = latest.current;
      const ids = markedAt(annotations, offset).map(({ id }) => id);
      onPick(turnToNext(ids, selectedId), offset);
    };
    listenToKeys(text, caret, {
      selected,
      pick,
      tag: (kind) => {
        const now = passageOf(stage);
        if (now !== null) tag(kind, now);
        return now !== null;
      },
      tagKeys: () => latest.current.tagKeys ?? defaultTagKeys,
    });
    return listenToPointer(text, {
      selected: () => {
        caret.forget();
        snap(stage);
        selected();
      },
      clicked: (offset) => {
        if (offset === null) latest.current.onPick([], text.selection?.head ?? 0);
        else pick(offset);
      },
      over: hoverPainter(text, () => latest.current.annotations),
    });
  }, [stage, tag]);

  const [openedAt] = useState(props.initialOffset);
  useLayoutEffect(() => {
    if (stage === null) return undefined;
    return keepPlace(stage, openedAt, (offset) => latest.current.onPlace(offset));
  }, [stage, openedAt]);

  return tag;
}

function passageOf({ text }: Stage): TextRange | null {
  const held = text.selection;
  return held === null ? null : trimPassage(text.text, held.anchor, held.head);
}

/** A mouse takes blanks along at both ends: the selection is drawn back to what was meant. */
function snap(stage: Stage): void {
  const held = stage.text.selection;
  const passage = passageOf(stage);
  if (held === null || passage === null) return;
  const { start, end } = passage;
  stage.text.select(held.anchor <= held.head ? { anchor: start, head: end } : { anchor: end, head: start });
}
