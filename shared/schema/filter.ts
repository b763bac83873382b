import * as z from 'zod';
import { annotationKinds, Degree, Polarity } from './annotation.ts';
import { Id, TermId } from './ids.ts';

/** Which annotations are looked at: each field narrows, an empty one does not. */
export const AnnotationFilter = z.strictObject({
  kinds: z.array(z.enum(annotationKinds)),
  /** Named in any role: mentioned, holder, source, target. */
  actorIds: z.array(Id),
  /** Codes and issues; a code stands for those below it too. */
  termIds: z.array(TermId),
  analystIds: z.array(Id),
  polarities: z.array(Polarity),
  severities: z.array(Degree),
  /** In the quote or in what the annotation says; case and accents do not count. */
  text: z.string().max(500),
});
export type AnnotationFilter = z.infer<typeof AnnotationFilter>;

/** A filter that is kept under a name. */
export const SavedFilter = z.strictObject({
  id: Id,
  name: z.string().min(1).max(200),
  filter: AnnotationFilter,
});
export type SavedFilter = z.infer<typeof SavedFilter>;
