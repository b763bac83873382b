import type { Annotation } from '../schema/annotation.ts';
import { noAnnotations, type AnnotationCounts } from '../schema/tables.ts';

/** Annotations counted by kind. */
export function annotationCounts(annotations: Iterable<Annotation>): AnnotationCounts {
  const counts = { ...noAnnotations };
  for (const { body } of annotations) counts[body.kind] += 1;
  return counts;
}
