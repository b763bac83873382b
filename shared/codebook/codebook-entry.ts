import type { Loss } from '../losses/loss.ts';
import type { Scheme, Term } from '../schema/term.ts';

/** The fields that a codebook file may say of a term; what it does not say is left as it is. */
export type EntryFields = Partial<
  Pick<Term, 'definition' | 'examples' | 'source' | 'colour' | 'wholeArticle' | 'retired'>
>;

/** One term as a codebook file describes it. */
export interface CodebookEntry {
  /** Tells the entries of one file apart. */
  readonly key: string;
  /** The id that the file gives; null when it gives none that could be one of ours. */
  readonly id: string | null;
  /** Null where the file knows no schemes: the analyst says. */
  readonly scheme: Scheme | null;
  /** An entry before this one; null at the top. */
  readonly parentKey: string | null;
  readonly name: string;
  readonly fields: EntryFields;
  readonly mergedIntoKey: string | null;
}

/** What was read from a codebook file. */
export interface ReadCodebook {
  readonly name: string;
  /** Each behind the one above it, siblings in their order. */
  readonly entries: readonly CodebookEntry[];
  /** What could not be taken over, one sentence each. */
  readonly losses: readonly Loss[];
}
