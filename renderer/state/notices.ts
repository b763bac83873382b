import type { EditionReport, LikelyEdition } from '../../shared/api/edition-report.ts';
import type { ExportReport } from '../../shared/api/export-report.ts';
import type { Label } from '../../shared/changes/change.ts';
import type { AppError } from '../../shared/errors.ts';
import type { AnnotationKind } from '../../shared/schema/annotation.ts';

/** Something that the analyst is told in passing. What it means; app/notices.ts words it. */
export type Notice =
  | { readonly type: 'failed'; readonly error: AppError }
  | { readonly type: 'undone' | 'redone'; readonly label: Label }
  | { readonly type: 'nothing-to-undo' | 'nothing-to-redo' }
  /** A deletion or a move to the bin, which asked nothing and can be taken back. */
  | { readonly type: 'removed'; readonly label: Label }
  /** The hits of a search were tagged as one step; some said the same already. */
  | { readonly type: 'tagged-hits'; readonly made: number; readonly skipped: number }
  /** Another form is half filled in. */
  | { readonly type: 'draft-open' }
  /** No annotation of the article is of the kind that was asked for. */
  | { readonly type: 'nowhere-to-step'; readonly wanted: AnnotationKind | 'unreviewed' | 'any' }
  /** There is no other difference, or none that is open. */
  | { readonly type: 'nowhere-to-compare'; readonly wanted: 'any' | 'open' }
  | { readonly type: 'settled-by-rule'; readonly count: number }
  | { readonly type: 'import-running' }
  | { readonly type: 'imported' | 'known'; readonly title: string }
  /** An article that came in may be a new edition of another one; the analyst decides. */
  | { readonly type: 'likely-edition'; readonly articleId: string; readonly editionOf: LikelyEdition }
  /** An article that nobody worked on got its first annotation. */
  | { readonly type: 'begun'; readonly articleId: string }
  | { readonly type: 'carried'; readonly counts: EditionReport['counts'] }
  | { readonly type: 'exported'; readonly report: ExportReport; readonly grant: string }
  | { readonly type: 'export-cancelled' }
  /** Conflicts were settled by a rule; those that it says nothing of are left. */
  | { readonly type: 'conflicts-settled'; readonly count: number }
  /** What was new in the shared folder is here. */
  | {
      readonly type: 'codebook-imported';
      readonly name: string;
      readonly added: number;
      readonly changed: number;
    };

export interface Notices {
  tell(notice: Notice): void;
  /** @returns a function that ends the subscription */
  subscribe(listener: (notice: Notice) => void): () => void;
}

/** Notices told before anybody listens wait for the first listener. */
export function createNotices(): Notices {
  const listeners = new Set<(notice: Notice) => void>();
  let waiting: Notice[] = [];
  return {
    tell: (notice) => {
      if (listeners.size === 0) waiting.push(notice);
      for (const listener of listeners) listener(notice);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      for (const notice of waiting) listener(notice);
      waiting = [];
      return () => listeners.delete(listener);
    },
  };
}
