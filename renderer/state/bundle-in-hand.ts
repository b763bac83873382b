import type { BundleFacts, MergeOutcome } from '../../shared/api/bundles.ts';
import type { FileToImport } from '../../shared/api/file-to-import.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Id } from '../../shared/schema/ids.ts';
import type { MergeReport } from '../../shared/merge/merge-report.ts';

/** A bundle on its way in, from the file to what came of it. */
export type BundleInHand =
  | { readonly stage: 'opening'; readonly jobId: Id; readonly name: string }
  | { readonly stage: 'locked'; readonly bundleId: Id; readonly name: string; readonly wasWrong: boolean }
  | {
      readonly stage: 'preview';
      readonly bundleId: Id;
      readonly name: string;
      readonly facts: BundleFacts;
      readonly report: MergeReport;
    }
  | { readonly stage: 'merging'; readonly jobId: Id; readonly name: string }
  | { readonly stage: 'done'; readonly results: readonly BundleResult[] };

/** What became of one bundle. */
export interface BundleResult {
  readonly name: string;
  /** Who made it; null where that is not known, or several did. */
  readonly from: string | null;
  /** Null when it was left out. */
  readonly outcome: MergeOutcome | null;
  /** Why it was left out; null when the analyst wanted it so, or it was merged. */
  readonly error: AppError | null;
}

/** Bundles that were opened together: they are gone through one after another. */
export interface BundleRun {
  readonly total: number;
  readonly waiting: readonly FileToImport[];
  readonly results: readonly BundleResult[];
}
