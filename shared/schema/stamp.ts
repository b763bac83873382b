import * as z from 'zod';
import { Id, Instant } from './ids.ts';

/** Which change did it, when, and whose it is. */
export const Stamp = z.strictObject({
  /**
   * The change's id. What follows from a change without being what it did has a word before it: `cut.` where a merge opened
   * the circle that the change had closed, `again0.` for the first side of a conflict that the change opened again.
   */
  mark: z
    .string()
    .regex(/^((cut|again\d{1,4})\.)*[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
    .max(200),
  at: Instant,
  by: Id,
});
export type Stamp = z.infer<typeof Stamp>;

/** What a field was given by a change. */
export const Version = Stamp.extend({
  /** Left out where the field has this version alone: the record has the value. */
  value: z.json().optional(),
  /** By the making of the record: what somebody altered stands before it. */
  first: z.literal(true).optional(),
});
export type Version = z.infer<typeof Version>;
