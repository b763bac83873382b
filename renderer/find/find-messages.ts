import type { FindQuery, Found } from '../../shared/text/find-in-text.ts';

/** What the page tells the worker that finds: first a text, then what to look for in it. */
export type FindRequest =
  | { readonly type: 'text'; readonly text: string; readonly language: string | null }
  | { readonly type: 'find'; readonly id: number; readonly query: FindQuery };

/** What the worker answers, once for each `find`. */
export interface FindAnswer {
  readonly id: number;
  readonly found: Found;
}
