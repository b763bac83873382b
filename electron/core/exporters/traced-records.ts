import type { Change } from '../../../shared/changes/change.ts';
import type { Lineage, Traced } from '../../../shared/merge/lineage.ts';

/** Where the records of an article come from, as a merge needs to know it (docs/bundle-file.md). */
export interface TracedArticle {
  readonly lineage: Lineage | null;
  /** Of its annotations. */
  readonly lineages: readonly (readonly [string, Lineage])[];
  /** Annotations that were deleted, as they were last. */
  readonly gone: readonly Traced<'annotations'>[];
}

/** The same of what articles share. */
export interface TracedShared {
  readonly analysts: ReadonlyMap<string, Lineage>;
  readonly actors: ReadonlyMap<string, Lineage>;
  readonly terms: ReadonlyMap<string, Lineage>;
  /** The changes that led to what is exported, oldest first; none when they are not wanted. */
  readonly history: readonly Change[];
}
