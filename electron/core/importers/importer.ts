import type { Result } from '../../../shared/errors.ts';
import type { Loss } from '../../../shared/losses/loss.ts';
import type { SourceBlock } from '../../../shared/text/canonical.ts';

export interface SourceFile {
  /** The file's name without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An article as a format gave it; the workspace makes its canonical text from the blocks. */
export interface ParsedArticle {
  readonly format: string;
  readonly title: string;
  readonly source: string | null;
  readonly author: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly published: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** The headline, if it is part of the text, is the first block (kind `headline`). */
  readonly blocks: readonly SourceBlock[];
  /** What could not be taken, or not as it stands. */
  readonly warnings: readonly Loss[];
}

/** One format. An importer reads the whole file or refuses it in one sentence (`format`). */
export interface Importer {
  readonly format: string;
  /** For people, in a list of what can be read. */
  readonly name: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Whether the content is of this format, for a file whose name does not tell. */
  recognises(file: SourceFile): boolean;
  read(file: SourceFile): Promise<Result<ParsedArticle>>;
}
