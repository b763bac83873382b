import { createContext, use, useDeferredValue, useEffect, useMemo, useSyncExternalStore } from 'react';
import { layerOf } from '../../shared/agreement/passages.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { useDesk } from '../state/desk-context.ts';
import { useSession, useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';
import { layersIn } from './layer-commands.ts';
import { layerSigns, noSigns, type LayerSign, type SignOf } from './layer-signs.ts';
import { ShownLayers } from './shown-layers.ts';

export interface Layer extends LayerSign {
  readonly size: number;
  readonly isShown: boolean;
}

export const LayersContext = createContext<SignOf>(noSigns);

/** Whose the annotations of the open article are. */
export function useSignOf(): SignOf {
  return use(LayersContext);
}

const named: readonly Topic[] = ['analysts'];

/** The layers of an article, and whose each annotation is: the same function while the layers stay the same. */
export function useLayers(annotations: ArticleAnnotations): {
  readonly layers: readonly Layer[];
  readonly signOf: SignOf;
} {
  const desk = useDesk();
  useView(named);
  const hidden = useSession('hiddenLayers');
  const { layerSizes } = annotations;
  // Sizes change in place: the page follows their tally.
  useSyncExternalStore(annotations.subscribe, () => [...layerSizes.values()].join(' '));
  const order = layersIn(desk, layerSizes).join(' ');
  const signs = useSignsOf(order === '' ? [] : order.split(' '));
  const signOf = useMemo<SignOf>(
    () => (signs.size < 2 ? noSigns : (annotation) => signs.get(layerOf(annotation))),
    [signs],
  );
  const layers = [...signs.values()].map((sign) => ({
    ...sign,
    size: layerSizes.get(sign.layer) ?? 0,
    isShown: !hidden.includes(sign.layer),
  }));
  return { layers, signOf };
}

/** What each of some layers is told by; the same map while they stay the same. */
export function useSignsOf(layers: readonly string[]): ReadonlyMap<string, LayerSign> {
  const { layers: words } = useWords();
  const { state } = useView(named);
  const told = layers.join(' ');
  return useMemo(
    () => layerSigns(told === '' ? [] : told.split(' '), (id) => state.get('analysts', id), words),
    [told, state, words],
  );
}

/** What each analyst is told by, where all of them may stand beside each other. */
export function useAnalystSigns(): ReadonlyMap<string, LayerSign> {
  const desk = useDesk();
  const { state } = useView(named);
  const everybody = new Map(Array.from(state.values('analysts'), ({ id }) => [id, 1]));
  return useSignsOf(layersIn(desk, everybody));
}

/** What of an article is in view. The text follows when there is time: the choice itself shows at once. */
export function useShownAnnotations(annotations: ArticleAnnotations): ArticleAnnotations {
  const { session } = useDesk();
  const hidden = useSession('hiddenLayers');
  const selectedId = useSession('selectedId');
  // Who selects an annotation, by whatever way, wants to see it.
  useEffect(() => {
    const selected = selectedId === null ? undefined : annotations.get(selectedId);
    if (selected === undefined) return;
    const layer = layerOf(selected);
    session.set(({ hiddenLayers }) =>
      hiddenLayers.includes(layer) ? { hiddenLayers: hiddenLayers.filter((each) => each !== layer) } : {},
    );
  }, [session, annotations, selectedId]);
  const later = useDeferredValue(hidden);
  return useMemo(
    () => (later.length === 0 ? annotations : new ShownLayers(annotations, new Set(later))),
    [annotations, later],
  );
}
