import * as z from 'zod';
import { Id } from '../schema/ids.ts';

/** What was carried over to new editions and waits for review, in articles that are not open too. */
export const reviewMethods = {
  /** The articles in which something waits, those with the most to decide first. */
  'review.list': { params: z.strictObject({ jobId: Id }) },
} as const;

export interface ReviewResults {
  'review.list': { readonly articles: readonly WaitingReview[] };
}

/** Annotations of one article by what became of their passages. */
export interface WaitingReview {
  readonly articleId: Id;
  readonly title: string;
  readonly exact: number;
  readonly moved: number;
  readonly lost: number;
  /** Of the passage whose new place is the least certain, 0 to 1; null where none has moved. */
  readonly leastConfidence: number | null;
}
