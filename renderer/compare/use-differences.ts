import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { comparedLayers } from '../../shared/adjudication/compared-layers.ts';
import { DifferenceBook } from '../../shared/adjudication/difference-book.ts';
import type { Difference } from '../../shared/adjudication/find-differences.ts';
import type { Annotation } from '../../shared/schema/annotation.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { useDesk } from '../state/desk-context.ts';
import { useNames, useSession } from '../state/hooks.ts';

const none: ReadonlyMap<string, Annotation> = new Map();

/** The layers that are compared in the open article; the same array while they stay the same. */
export function useComparedLayers(annotations: ArticleAnnotations): readonly string[] {
  const { layers: chosen } = useSession('compare');
  const { layerSizes } = annotations;
  const told = useSyncExternalStore(annotations.subscribe, () => [...layerSizes.keys()].join(' '));
  const found = useMemo(
    () => (told === '' ? '' : comparedLayers(annotations.values(), chosen).join(' ')),
    [annotations, chosen, told],
  );
  return useMemo(() => (found === '' ? [] : found.split(' ')), [found]);
}

/** What layers make of the open article, and the list of it, which is another one after each change. */
export function useDifferences(
  annotations: ArticleAnnotations,
  layers: readonly string[],
): { readonly book: DifferenceBook; readonly list: readonly Difference[] } {
  const desk = useDesk();
  const names = useNames();
  const { articleId } = annotations;
  const book = useMemo(
    () =>
      new DifferenceBook(desk.replica.state.open.get(articleId)?.annotations ?? none, layers, {
        actorId: (id) => names.actorId(id),
        termId: (id) => names.termId(id),
      }),
    [desk, articleId, layers, names],
  );
  const subscribe = useCallback(
    (listener: () => void) =>
      annotations.subscribe((touched) => {
        book.follow(touched);
        listener();
      }),
    [annotations, book],
  );
  const list = useSyncExternalStore(subscribe, () => book.list);
  return { book, list };
}
