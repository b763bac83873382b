import type { SequencedChange } from '../../../shared/changes/change.ts';
import type { SearchAnswer, SearchRequest } from '../../../shared/search/search-request.ts';

/** What the search's thread starts with. */
export interface SearchThreadData {
  /** The workspace's folder. */
  readonly root: string;
}

export type ToSearchThread =
  | { readonly type: 'change'; readonly sequenced: SequencedChange }
  | { readonly type: 'search'; readonly id: number; readonly request: SearchRequest }
  /** Answered when the index is whole and includes every change that was sent before. */
  | { readonly type: 'settle'; readonly id: number }
  /** Ends the thread. */
  | { readonly type: 'close' };

export type FromSearchThread =
  | { readonly type: 'found'; readonly id: number; readonly answer: SearchAnswer }
  | { readonly type: 'settled'; readonly id: number };
