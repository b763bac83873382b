/** Something in a workspace that is not as it should be. */
export interface Problem {
  /** The file, relative to the workspace. */
  readonly file: string;
  /** One sentence. */
  readonly message: string;
}
