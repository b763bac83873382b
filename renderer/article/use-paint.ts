import { useLayoutEffect } from 'react';
import type { Range as TextRange } from '../../shared/commands/command.ts';
import type { ArticleText } from './article-text.ts';
import type { ArticleViewProps } from './article-view-props.ts';
import { paintHits } from './hit-painter.ts';
import type { SignOf } from '../layers/layer-signs.ts';
import { paintMarks, type StyleOf } from './mark-painter.ts';
import './marks.css';
import './layer-marks.css';
import { paintSuggestions } from './suggestion-painter.ts';
import { addHighlight, removeHighlight, type HighlightStyle } from './named-highlights.ts';
import type { Stage } from './use-article-text.ts';

/** Marks in the colours of whose they are. */
function styleBySign(signOf: SignOf): StyleOf {
  return (annotation) => {
    const sign = signOf(annotation);
    return sign === undefined ? undefined : `layer-${sign.lane}-${annotation.body.kind}`;
  };
}

const nowhere: TextRange = { start: 0, end: 0 };

/** Keeps the text painted: annotations, suggestions, the passages of an open draft, hits, a selection that has lost the focus. */
export function usePaint(
  stage: Stage | null,
  {
    annotations,
    signOf,
    inColours,
    suggestions,
    suggestion,
    transient,
    draftKind,
    current = null,
    hits = null,
    currentHit = -1,
  }: Pick<
    ArticleViewProps,
    | 'annotations'
    | 'signOf'
    | 'inColours'
    | 'suggestions'
    | 'suggestion'
    | 'transient'
    | 'draftKind'
    | 'current'
    | 'hits'
    | 'currentHit'
  >,
): void {
  useLayoutEffect(
    () =>
      stage === null
        ? undefined
        : paintMarks(stage.text, annotations, inColours ? styleBySign(signOf) : () => undefined),
    [stage, annotations, signOf, inColours],
  );

  useLayoutEffect(
    () => (stage === null || suggestions === null ? undefined : paintSuggestions(stage.text, suggestions)),
    [stage, suggestions],
  );

  const { start, end } = suggestion?.passage ?? nowhere;
  useLayoutEffect(
    () =>
      stage === null || start === end ? undefined : paint(stage.text, 'suggested-current', [{ start, end }]),
    [stage, start, end],
  );

  useLayoutEffect(
    () =>
      stage === null || draftKind === null ? undefined : paint(stage.text, `draft-${draftKind}`, transient),
    [stage, transient, draftKind],
  );

  useLayoutEffect(
    () => (stage === null || hits === null ? undefined : paintHits(stage.text, hits)),
    [stage, hits],
  );

  useLayoutEffect(
    () => (stage === null || current === null ? undefined : paint(stage.text, 'hit-now', [current])),
    [stage, current],
  );

  useLayoutEffect(() => {
    const start = hits?.starts[currentHit];
    const end = hits?.ends[currentHit];
    if (stage === null || start === undefined || end === undefined) return undefined;
    return paint(stage.text, 'hit-now', [{ start, end }]);
  }, [stage, hits, currentHit]);

  useLayoutEffect(() => {
    if (stage === null) return undefined;
    const { text } = stage;
    let erase: (() => void) | undefined;
    const repaint = (): void => {
      erase?.();
      const held = text.selection;
      const kept = held !== null && held.anchor !== held.head && !text.hasFocus;
      const [start, end] =
        held === null ? [0, 0] : [Math.min(held.anchor, held.head), Math.max(held.anchor, held.head)];
      erase = kept ? paint(text, 'kept-selection', [{ start, end }]) : undefined;
    };
    const stop = text.subscribe(repaint);
    return () => {
      stop();
      erase?.();
    };
  }, [stage]);
}

function paint(text: ArticleText, style: HighlightStyle, passages: readonly TextRange[]): () => void {
  const ranges = passages.flatMap((passage) => text.nodes.range(passage) ?? []);
  for (const range of ranges) addHighlight(style, range);
  return () => {
    for (const range of ranges) removeHighlight(style, range);
  };
}
