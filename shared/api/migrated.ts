/** A workspace of an older version that was brought to the present one when it was opened. */
export interface Migrated {
  /** The version that it was of. */
  readonly from: number;
  /** Where the files lie as they were, relative to the workspace. */
  readonly keptIn: string;
}
