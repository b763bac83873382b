/** What the addresses of the links start with that the second pass looks for; no other link of a document does. */
export const addresses = {
  /** A mark's number follows (marks.ts). */
  mark: 'slantwise:mark/',
  /** A row of the tables stands here; its label follows. */
  row: 'slantwise:row/',
  /** Leads to that row. */
  toRow: 'slantwise:to-row/',
  /** Leads to a mark; its number follows. */
  toMark: 'slantwise:to-mark/',
} as const;
