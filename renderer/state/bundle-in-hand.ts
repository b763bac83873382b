import type { BundleFacts, MergeOutcome } from '../../shared/api/bundles.ts';
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
  | {
      readonly stage: 'done';
      readonly name: string;
      readonly facts: BundleFacts;
      readonly outcome: MergeOutcome;
    };
