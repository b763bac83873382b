import type { AnnotationKind } from '../../shared/schema/annotation.ts';

/** The keys that tag a selected passage, unless the analyst changed them. */
export const defaultTagKeys: Readonly<Record<AnnotationKind, string>> = {
  actor: 'A',
  stance: 'S',
  bias: 'B',
  note: 'N',
};
