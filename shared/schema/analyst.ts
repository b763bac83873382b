import * as z from 'zod';
import { Colour } from './actor.ts';
import { Id } from './ids.ts';

/** Who codes. Annotations and changes carry the analyst's id. */
export const Analyst = z.strictObject({
  id: Id,
  name: z.string().min(1).max(200),
  colour: Colour,
});
export type Analyst = z.infer<typeof Analyst>;
