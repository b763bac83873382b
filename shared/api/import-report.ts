import type { AppError } from '../errors.ts';
import type { Loss } from '../losses/loss.ts';
import type { Id } from '../schema/ids.ts';
import type { LikelyEdition } from './edition-report.ts';

export interface ImportReport {
  readonly outcomes: readonly ImportOutcome[];
  readonly cancelled: boolean;
}
export type ImportOutcome =
  | {
      readonly name: string;
      readonly outcome: 'imported';
      readonly articleId: Id;
      /** What of the file could not be taken, or not as it stands. */
      readonly warnings: readonly Loss[];
      /** An article that this one may be a new edition of; for the analyst to decide. */
      readonly editionOf: LikelyEdition | null;
    }
  /** The same text is in the library already. */
  | { readonly name: string; readonly outcome: 'known'; readonly articleId: Id }
  | AnnotatedFile
  | { readonly name: string; readonly outcome: 'refused'; readonly error: AppError };

/** A file that holds annotations, which were taken into the articles that they are about, or into the one that was chosen. */
export interface AnnotatedFile {
  readonly name: string;
  readonly outcome: 'annotated';
  /** The format's short name. */
  readonly format: string;
  readonly articles: readonly AnnotatedArticle[];
  /** What of the file has no place here. */
  readonly losses: readonly Loss[];
}

/** What a file of annotations brought into one article. */
export interface AnnotatedArticle {
  readonly articleId: Id;
  /** The file brought the article too. */
  readonly isNew: boolean;
  readonly added: number;
  /** Of these, those that stand elsewhere than the file says, or with other signs. */
  readonly moved: number;
  /** Those that were there already. */
  readonly known: number;
  /** What of the article's annotations a merged bundle altered, took away and left to be settled. */
  readonly merged: { readonly changed: number; readonly deleted: number; readonly conflicts: number } | null;
  /** The first of those that could not be placed. */
  readonly unplaced: readonly UnplacedPassage[];
  readonly unplacedCount: number;
}

/** Why a passage, or a whole annotation, could not be taken. */
export type UnplacedReason =
  'absent' | 'ambiguous' | 'out-of-range' | 'no-selector' | 'other-article' | 'refused';

/** A passage of a file's annotation that could not be taken. */
export interface UnplacedPassage {
  readonly quote: string | null;
  readonly reason: UnplacedReason;
  /** One sentence for people, in English. */
  readonly message: string;
  /** The annotation was kept with its other passages. */
  readonly kept: boolean;
}
