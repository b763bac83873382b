import type { CarriedPlace } from '../../../shared/anchoring/carry-over.ts';
import type { Anchor } from '../../../shared/schema/annotation.ts';
import type { ArticleDocument } from '../../../shared/schema/article.ts';

/** What the carrying thread gets: two editions, and the passages of each annotation of the old one. */
export interface CarryRequest {
  readonly from: ArticleDocument;
  readonly to: ArticleDocument;
  readonly passages: readonly (readonly Anchor[])[];
}

/** What it says: how many annotations it has looked at; in the end where each one is. */
export type CarryReply =
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'carried'; readonly places: readonly CarriedPlace[] };
