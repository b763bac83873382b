import type { AppError } from '../errors.ts';

/** How the work at a desk stands with the disk. */
export interface Keeping {
  /** Steps that are in memory alone because the disk refused them; they are tried again until it takes them. */
  readonly unsaved: number;
  /** What the disk said; null when it has everything. */
  readonly failure: AppError | null;
  /** Why nothing can be changed at this desk; null when it can. */
  readonly readOnly: AppError | null;
}

export const allKept: Keeping = { unsaved: 0, failure: null, readOnly: null };
