import { type Loss } from '../../../shared/losses/loss.ts';
import type { Term } from '../../../shared/schema/term.ts';
import type { Instant } from '../../../shared/schema/ids.ts';

export interface CodebookToWrite {
  /** The workspace's. */
  readonly name: string;
  readonly terms: readonly Term[];
  readonly exportedAt: Instant;
}

/** One format that a codebook goes out in. */
export interface CodebookFormat {
  readonly format: string;
  /** For people. */
  readonly name: string;
  /** With the dot. */
  readonly extension: string;
  readonly mediaType: string;
  write(codebook: CodebookToWrite): { readonly text: string; readonly losses: readonly Loss[] };
}
