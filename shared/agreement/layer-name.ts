import type { StateReader } from '../changes/state.ts';
import type { AgreementTerms } from '../words/agreement-en.ts';
import { CONSENSUS } from './passages.ts';

/** How a layer is called: by its analyst's name, or as the consensus. */
export function layerName(
  layer: string,
  state: Pick<StateReader, 'get'>,
  words: Pick<AgreementTerms, 'consensus' | 'unknownLayer'>,
): string {
  if (layer === CONSENSUS) return words.consensus;
  return state.get('analysts', layer)?.name ?? words.unknownLayer;
}
