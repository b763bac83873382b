import type { BundleChoice } from '../../../shared/api/bundles.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';

/** What a desk gives when nothing is chosen. */
export const everything: BundleChoice = { articleIds: null, layers: null, history: false, blind: false };

/** Whether an annotation is of a layer that is wanted. */
export function isChosen({ layers, blind }: BundleChoice, { layer, analystId }: Annotation): boolean {
  if (blind) return false;
  if (layers === null) return true;
  return layer === 'consensus' ? layers.consensus : layers.analystIds.includes(analystId);
}
