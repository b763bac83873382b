import type { Range } from '../../shared/commands/command.ts';
import type { FindQuery, Hits } from '../../shared/text/find-in-text.ts';
import { createStore, type Store } from '../state/store.ts';
import { BackgroundFinder, type Outcome } from './background-finder.ts';
import { firstHitFrom, hitAt } from './hit-at.ts';

export interface SearchState {
  /** What is painted; those of the last search, until the next one has answered. */
  readonly hits: Hits | null;
  /** The number of the hit that is gone to, from 0; -1 where there is none. */
  readonly current: number;
  readonly isLooking: boolean;
  /** Why nothing could be looked for. */
  readonly failure: { readonly reason: string } | null;
}

const nothing: SearchState = { hits: null, current: -1, isLooking: false, failure: null };

/** Looking for something in one article: what was found, and which hit is gone to. */
export class ArticleSearch {
  readonly state: Store<SearchState> = createStore(nothing);
  readonly #finder: BackgroundFinder;
  readonly #goTo: (hit: Range) => void;
  /** Hits are gone through from here on (UTF-16 code units). */
  #from = 0;
  /** Steps that were asked for before there were hits. */
  #ahead = 0;

  /**
   * @param language BCP 47
   * @param goTo shows a hit
   */
  constructor(text: string, language: string | null, goTo: (hit: Range) => void) {
    this.#finder = new BackgroundFinder(text, language);
    this.#goTo = goTo;
  }

  /** The hit that is gone to. */
  get hit(): Range | null {
    const { hits, current } = this.state.get();
    return hits === null ? null : hitAt(hits, current);
  }

  /** Hits at an offset or after it come first, until another hit is gone to. */
  beginAt(offset: number): void {
    this.#from = offset;
  }

  look(query: FindQuery): void {
    if (query.text === '') {
      this.clear();
      return;
    }
    this.state.set({ isLooking: true });
    this.#ahead = 0;
    this.#finder.find(query, (outcome) => this.#take(outcome));
  }

  /** Goes to the next hit or the one before; at the ends it goes round. */
  step(by: 1 | -1): void {
    const { hits, current, isLooking } = this.state.get();
    const count = hits?.starts.length ?? 0;
    if (isLooking) this.#ahead += by;
    else if (count > 0) this.#show((current + by + count) % count);
  }

  clear(): void {
    this.#finder.stop();
    this.state.set(nothing);
  }

  #take(outcome: Outcome): void {
    if (!outcome.ok) {
      this.state.set({ ...nothing, failure: { reason: outcome.reason } });
      return;
    }
    const { hits } = outcome;
    const count = hits.starts.length;
    this.state.set({ ...nothing, hits });
    if (count === 0) return;
    const at = firstHitFrom(hits, this.#from) + this.#ahead;
    this.#show(((at % count) + count) % count);
  }

  #show(current: number): void {
    this.state.set({ current });
    const { hit } = this;
    if (hit === null) return;
    this.#from = hit.start;
    this.#goTo(hit);
  }
}
