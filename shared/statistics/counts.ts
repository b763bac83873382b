import type { Annotation } from '../schema/annotation.ts';
import { noAnnotations, type AnnotationCounts } from '../schema/tables.ts';

/** Annotations counted by kind; rejected suggestions are none. */
export function annotationCounts(annotations: Iterable<Annotation>): AnnotationCounts {
  const counts = { ...noAnnotations };
  for (const { body, status } of annotations) if (status !== 'rejected') counts[body.kind] += 1;
  return counts;
}
