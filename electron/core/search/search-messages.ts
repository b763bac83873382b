import type { SequencedChange } from '../../../shared/changes/change.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import type { SearchAnswer, SearchRequest } from '../../../shared/search/search-request.ts';

/** Notes that are not found: those of others in articles that are coded blind. */
export interface HiddenNotes {
  readonly articleIds: readonly Id[];
  readonly coderId: Id;
}

/** A search as the thread is asked for it. */
export interface SearchAsked extends SearchRequest {
  readonly hidden: HiddenNotes;
}

/** What the search's thread starts with. */
export interface SearchThreadData {
  /** The workspace's folder. */
  readonly root: string;
}

export type ToSearchThread =
  | { readonly type: 'change'; readonly sequenced: SequencedChange }
  | { readonly type: 'search'; readonly id: number; readonly request: SearchAsked }
  /** Answered when the index is whole and includes every change that was sent before. */
  | { readonly type: 'settle'; readonly id: number }
  /** Ends the thread. */
  | { readonly type: 'close' };

export type FromSearchThread =
  | { readonly type: 'found'; readonly id: number; readonly answer: SearchAnswer }
  | { readonly type: 'settled'; readonly id: number };
