import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Range as TextRange } from '../../shared/commands/command.ts';
import { listenToKeys } from './article-keys.ts';
import { listenToPointer } from './article-pointer.ts';
import type { ArticleViewProps } from './article-view-props.ts';
import { hoverPainter } from './hover-painter.ts';
import { markedAt } from './marked-at.ts';
import { keepPlace } from './place-keeper.ts';
import { trimPassage } from './trim-passage.ts';
import type { Stage } from './use-article-text.ts';

/**
 * Carries what the analyst does in the text to the callbacks of the article.
 * @returns what gives the selected passage away: see `ArticleViewHandle.takePassage`
 */
export function useArticleInput(stage: Stage | null, props: ArticleViewProps): () => TextRange | null {
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  const takePassage = useCallback((): TextRange | null => {
    const passage = stage?.passage.get() ?? null;
    if (stage === null || passage === null) return null;
    stage.text.select({ anchor: passage.end, head: passage.end });
    if (stage.passage.set(null)) latest.current.onSelectText(null);
    return passage;
  }, [stage]);

  useLayoutEffect(() => {
    if (stage === null) return undefined;
    const { text, caret, passage } = stage;
    const selected = (): void => {
      const now = passageOf(stage);
      if (passage.set(now)) latest.current.onSelectText(now);
    };
    const pick = (offset: number): void => {
      const { annotations, onPick } = latest.current;
      onPick(
        markedAt(annotations, offset).map(({ id }) => id),
        offset,
      );
    };
    listenToKeys(text, caret, { selected, pick });
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
      over: hoverPainter(text, () => latest.current),
    });
  }, [stage]);

  const [openedAt] = useState(props.initialOffset);
  useLayoutEffect(() => {
    if (stage === null) return undefined;
    return keepPlace(stage, openedAt, (offset) => latest.current.onPlace(offset));
  }, [stage, openedAt]);

  return takePassage;
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
