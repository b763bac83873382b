/** What a repair could do. */
export interface RepairReport {
  /** Steps that were lost in the journal and found in a backup. */
  readonly restoredSteps: number;
  /** Steps that are nowhere, and those that build on them. */
  readonly lostSteps: number;
  /** Steps whose work is there, but not how it came to be: they cannot be undone any more. */
  readonly forgottenSteps: number;
  /** Files that were taken from a backup, relative to the workspace. */
  readonly restoredFiles: readonly string[];
  /** Files that are in no backup. */
  readonly lostFiles: readonly string[];
}
