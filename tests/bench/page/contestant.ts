import type { Range as TextRange } from '../../../shared/commands/command.ts';
import type { BenchArticle } from './bench-article.ts';

/** An article that was opened by one of those that are compared. */
export interface Opened {
  readonly scroller: HTMLElement;
  /** Whether text and annotations in view have been handed to the page to paint. */
  isReady(): boolean;
  /** Annotates a passage; null for contestants without annotations. */
  readonly add: ((passage: TextRange) => string) | null;
  readonly remove: ((id: string) => void) | null;
  /** How many annotations lie under a point of the view. */
  readonly hit: ((x: number, y: number) => number) | null;
  /** A passage of some words that is in view. */
  passageInView(): TextRange;
}

export type Contestant = (given: BenchArticle, root: HTMLElement) => Opened;
