import type { Range as TextRange } from '../../../shared/commands/command.ts';
import type { BenchArticle } from './bench-article.ts';

/** An article that was opened by one of those that are compared. */
export interface Opened {
  readonly scroller: HTMLElement;
  /** Whether text and annotations in view have been handed to the page to paint. */
  isReady(): boolean;
  /** Null for a contestant without annotations. */
  readonly editing: Editing | null;
  /** How many annotations lie under a point of the view. */
  readonly hit: ((x: number, y: number) => number) | null;
}

export interface Editing {
  /** Annotates a passage. @returns the annotation's id */
  add(passage: TextRange): string;
  /** Moves an annotation to another passage. */
  change(id: string, passage: TextRange): void;
  remove(id: string): void;
}

/** Gets ready what is there before the article is opened (the core's part); what it gives opens the article. */
export type Contestant = (given: BenchArticle) => (root: HTMLElement) => Opened | Promise<Opened>;
