import * as z from 'zod';
import { Colour } from './actor.ts';
import { TermId } from './ids.ts';

/** The codebook's schemes: codes of bias notes, issues that stances are about, kinds of actors. */
export const Scheme = z.enum(['bias', 'issue', 'actor-kind']);
export type Scheme = z.infer<typeof Scheme>;

/** One term of the codebook. The codebook is data: terms are edited, merged, split and retired. */
export const Term = z.strictObject({
  id: TermId,
  scheme: Scheme,
  parentId: TermId.nullable(),
  name: z.string().min(1).max(500),
  definition: z.string().max(20_000),
  examples: z.array(z.string().max(5000)).max(200),
  /** Where the term comes from: `PTC`, `BASIL`. */
  source: z.string().max(200).nullable(),
  colour: Colour.nullable(),
  /** Sorts siblings. */
  order: z.number(),
  /** May be coded without a passage (what is about the whole article). */
  wholeArticle: z.boolean(),
  retired: z.boolean(),
  /** What takes its place once it is split or retired: what was coded with it is offered these. */
  successorIds: z.array(TermId).max(100),
  mergedIntoId: TermId.nullable(),
});
export type Term = z.infer<typeof Term>;
