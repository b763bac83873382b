import type { Loss } from '../losses/loss.ts';
import type { Id } from '../schema/ids.ts';

/** What was made of an old edition's annotations in a new one; all of them wait for review. */
export interface EditionReport {
  readonly articleId: Id;
  readonly counts: { readonly exact: number; readonly moved: number; readonly lost: number };
  readonly warnings: readonly Loss[];
}

export interface LikelyEdition {
  readonly articleId: Id;
  /** How much of the shorter text stands in the other one, 0 to 1. */
  readonly share: number;
}
