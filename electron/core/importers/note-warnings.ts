import { loss, type Loss } from '../../../shared/losses/loss.ts';

/** What an office document holds beside its text. */
export interface NoteCounts {
  readonly tracked: boolean;
  readonly comments: number;
  readonly notes: number;
}

/** What became of changes, comments and footnotes. */
export function noteWarnings({ tracked, comments, notes }: NoteCounts): readonly Loss[] {
  return [
    ...(tracked ? [loss('tracked')] : []),
    ...(comments === 0 ? [] : [loss('comments-left', { count: comments })]),
    ...(notes === 0 ? [] : [loss('footnotes-moved', { count: notes })]),
  ];
}
