import * as z from 'zod';
import { TermId } from './ids.ts';

/** A word or phrase that is suggested as a bias note wherever it stands. The lexicon is data, like the codebook. */
export const LexiconEntry = z.strictObject({
  /** Entries of the default lexicon have fixed ids, as the default codebook's terms have. */
  id: TermId,
  /** An asterisk at its end stands for any ending: `slam*` is slammed, slamming, slams. */
  text: z.string().min(1).max(500),
  /** BCP 47; null for a phrase of any language. */
  language: z.string().max(35).nullable(),
  /** The code that is suggested: a term of the scheme `bias`. */
  codeId: TermId,
  /** A neutral wording; empty where there is none. */
  suggestion: z.string().max(2000),
  /** Why it is noted: what is missing, a source. */
  note: z.string().max(2000),
  enabled: z.boolean(),
});
export type LexiconEntry = z.infer<typeof LexiconEntry>;
