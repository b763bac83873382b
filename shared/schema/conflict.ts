import * as z from 'zod';
import { Id } from './ids.ts';
import { Version } from './stamp.ts';

/**
 * What analysts have altered differently, not having seen each other's change: both values are kept until somebody
 * settles it. The record shows the latest of them meanwhile.
 */
export const Conflict = z.strictObject({
  /** `TABLE/RECORD/FIELD`: equal on every desk that has it. */
  id: z.string().min(1).max(300),
  table: z.enum(['analysts', 'actors', 'terms', 'lexicon', 'articles', 'annotations']),
  recordId: z.string().min(1).max(200),
  /** The article that an annotation belongs to. */
  articleId: Id.nullable(),
  /** A field's name as merge/fields.ts gives it; null where one deleted the record and another one altered it. */
  field: z.string().max(100).nullable(),
  /** By mark. Where a record was deleted: the deletions, which have no value. */
  sides: z.array(Version).min(1).max(1000),
});
export type Conflict = z.infer<typeof Conflict>;
