import type { Instant } from '../schema/ids.ts';

/** Steps that a session before could not save; they lie elsewhere until the analyst decides what becomes of them. */
export interface Rescued {
  readonly steps: number;
  /** When the last of them was put there. */
  readonly at: Instant;
}

/** What became of them when they were brought back. */
export interface BroughtBack {
  readonly taken: number;
  /** How many no longer fit, for what they alter has been altered since. */
  readonly unfit: number;
}
