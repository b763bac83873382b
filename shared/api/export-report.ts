import type { Loss } from '../losses/loss.ts';

export interface ExportReport {
  readonly name: string;
  readonly bytes: number;
  /** Where it lies, for the analyst to read; null for a download. */
  readonly path: string | null;
  /** Where the page fetches it from; null when it is on the disk already. */
  readonly download: string | null;
  /** What could not be carried. */
  readonly losses: readonly Loss[];
}
