/** What an office document holds beside its text. */
export interface NoteCounts {
  readonly tracked: boolean;
  readonly comments: number;
  readonly notes: number;
}

/** What became of changes, comments and footnotes, one sentence each. */
export function noteWarnings({ tracked, comments, notes }: NoteCounts): readonly string[] {
  return [
    ...(tracked ? ['It holds tracked changes; the text was read as if all of them were accepted.'] : []),
    ...(comments === 0
      ? []
      : [comments === 1 ? 'One comment was left out.' : `${comments} comments were left out.`]),
    ...(notes === 0
      ? []
      : [notes === 1 ? 'Its footnote stands at the end.' : `Its ${notes} footnotes stand at the end.`]),
  ];
}
