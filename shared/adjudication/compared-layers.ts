import type { Annotation } from '../schema/annotation.ts';

/**
 * The analysts whose layers are compared in an article: those who marked something there, for who has not read it has
 * not said that there is nothing. In an order that is the same on every desk.
 * @param chosen analysts' ids; empty for everybody
 */
export function comparedLayers(
  annotations: Iterable<Annotation>,
  chosen: readonly string[],
): readonly string[] {
  const found = new Set<string>();
  for (const annotation of annotations) {
    if (annotation.layer === 'own' && annotation.status === 'accepted') found.add(annotation.analystId);
  }
  return [...found].filter((id) => chosen.length === 0 || chosen.includes(id)).sort();
}
