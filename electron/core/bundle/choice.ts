import type { Annotation } from '../../../shared/schema/annotation.ts';
import type { Id } from '../../../shared/schema/ids.ts';

/** What goes into a bundle. */
export interface BundleChoice {
  /** Null for every article that is not in the bin, with all actors. */
  readonly articleIds: readonly Id[] | null;
  /** Whose annotations; null for everybody's. */
  readonly layers: { readonly analystIds: readonly Id[]; readonly consensus: boolean } | null;
  /** Whether the changes go along that led to what is in it. */
  readonly history: boolean;
}

export const everything: BundleChoice = { articleIds: null, layers: null, history: false };

/** Whether an annotation is of a layer that is wanted. */
export function isChosen({ layers }: BundleChoice, { layer, analystId }: Annotation): boolean {
  if (layers === null) return true;
  return layer === 'consensus' ? layers.consensus : layers.analystIds.includes(analystId);
}
