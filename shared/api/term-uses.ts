import type { Id } from '../schema/ids.ts';

export interface TermUses {
  readonly passages: readonly CodedPassage[];
  /** Those beyond the longest answer; they come when these have been dealt with. */
  readonly more: number;
}

/** An annotation that is coded with a term, with enough of its article to judge it. */
export interface CodedPassage {
  readonly articleId: Id;
  readonly annotationId: Id;
  /** All terms that it is coded with. */
  readonly terms: readonly string[];
  /** The text around its first passage; empty for what is about the whole article. */
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  readonly note: string;
}
