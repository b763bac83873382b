import * as z from 'zod';
import type { Tally } from '../adjudication/tally.ts';
import { Id } from '../schema/ids.ts';

/** An article that two analysts or more have annotated, and how far it is settled. */
export interface ComparedArticle extends Tally {
  readonly articleId: Id;
  /** Analysts' ids, in the order in which they are compared. */
  readonly layers: readonly string[];
}

/** A passage that was decided for a reason: an example under each of its terms, also of what is none. */
export interface DecidedExample {
  /** Of the annotation in the consensus. */
  readonly id: Id;
  readonly articleId: Id;
  /** An annotation that the decision is about, to find it by where layers are compared. */
  readonly aboutId: Id;
  /** Bias code and issues, as they were when it was decided. */
  readonly terms: readonly string[];
  /** False where it was decided that nothing holds. */
  readonly holds: boolean;
  readonly quote: string;
  readonly reason: string;
  readonly analystId: Id;
}

const Compared = {
  jobId: Id,
  articleIds: z.array(Id).min(1).max(100_000),
  /** Analysts' ids; empty for all. */
  layers: z.array(Id).max(1000),
};

export const adjudicationMethods = {
  /** How far articles are settled; those that fewer than two of the analysts annotated are left out. */
  'adjudication.survey': { params: z.strictObject(Compared) },
  /** Settles what is open by rule, all of it as one step. */
  'adjudication.settle': {
    params: z.strictObject({
      ...Compared,
      by: z.discriminatedUnion('rule', [
        z.strictObject({ rule: z.literal('unanimous') }),
        z.strictObject({ rule: z.literal('majority') }),
        z.strictObject({ rule: z.literal('trusted'), layer: Id }),
      ]),
    }),
  },
  /** What was decided for a reason, in the order of the decisions; in some articles, or in all of the library. */
  'adjudication.examples': {
    params: z.strictObject({ jobId: Id, articleIds: z.array(Id).max(100_000).nullable() }),
  },
} as const;

export interface AdjudicationResults {
  'adjudication.survey': { readonly articles: readonly ComparedArticle[] };
  /** `seq` is that of the change; null when there was nothing to settle. */
  'adjudication.settle': { readonly settled: number; readonly seq: number | null };
  'adjudication.examples': { readonly examples: readonly DecidedExample[] };
}
