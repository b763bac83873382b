import type { OpenSuggestions } from './open-suggestions.ts';

/** The suggestions for the article that is open, as far as they are made. */
export interface Suggesting {
  /** Null until the first ones are there. */
  readonly open: OpenSuggestions | null;
  /** The one that is looked at, by its index; null for none. */
  readonly current: number | null;
  /** The last search for them broke off. */
  readonly failed: boolean;
}

export const nothingSuggested: Suggesting = { open: null, current: null, failed: false };
