import { useMemo } from 'react';
import { blindArticles, blindCodingsOf } from '../../shared/blind/blind-articles.ts';
import type { BlindCoding } from '../../shared/schema/blind-coding.ts';
import type { Id } from '../../shared/schema/ids.ts';
import { useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';

const shown: readonly Topic[] = ['articles', 'blindCodings'];

/**
 * The articles that are coded blind here: of their annotations a window is given only the coder's own layer, so that
 * nothing has to be hidden by those who draw them. What compares or counts layers says why there are none.
 */
export function useBlindArticles(): ReadonlySet<Id> {
  const view = useView(shown);
  return useMemo(() => blindArticles(view.state), [view]);
}

/** The blind codings of one article that last. */
export function useBlindCodings(articleId: Id): readonly BlindCoding[] {
  const view = useView(shown);
  return useMemo(() => blindCodingsOf(view.state, articleId), [view, articleId]);
}
