/** A dated copy of the whole workspace, in its folder. */
export interface Backup {
  /** The file's name. */
  readonly name: string;
  /** When it was made. */
  readonly at: string;
  readonly bytes: number;
  /** The last change that is in it. */
  readonly seq: number;
  /** Set for what is no backup but the files of an older version, kept when they were brought to the present one. */
  readonly keptFrom?: number;
}
