import { layerName } from '../../shared/agreement/layer-name.ts';
import { useView } from '../state/hooks.ts';
import type { Topic } from '../state/topics.ts';
import { useWords } from '../words/words.ts';

const followed: readonly Topic[] = ['analysts'];

/** How a layer is called: by its analyst's name, or as the consensus. */
export function useLayerName(): (layer: string) => string {
  const { agreement: words } = useWords();
  const { state } = useView(followed);
  return (layer) => layerName(layer, state, words);
}
