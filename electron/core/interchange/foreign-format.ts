import type { Result } from '../../../shared/errors.ts';
import type { FileLook } from './file-look.ts';
import type { ForeignFile } from './foreign-file.ts';

/** One format that annotations come in. A reader takes the whole file or refuses it in one sentence (`format`). */
export interface ForeignFormat {
  readonly format: string;
  /** For people, in a list of what can be read. */
  readonly name: string;
  /** With the dot; a dialog offers them, and nothing else goes by them. */
  readonly extensions: readonly string[];
  /** Whether the content is of this format, whatever the file is called. */
  recognises(look: FileLook): boolean;
  /** @returns null when it holds no annotations after all */
  read(look: FileLook): Result<ForeignFile> | Promise<Result<ForeignFile> | null>;
}
