import { fail, type Result } from '../../../shared/errors.ts';

/** What is read of a codebook at most: far above any that people code with. */
export const codebookLimits = {
  /** Bytes of a file. */
  fileBytes: 8 * 1024 * 1024,
  terms: 20_000,
  /** Codes inside each other. */
  depth: 64,
} as const;

/** Why a codebook is not taken in; the screen words each. */
export type CodebookRefusal =
  | 'codebook-unknown'
  | 'codebook-broken'
  | 'codebook-entities'
  | 'codebook-too-large'
  | 'codebook-too-deep'
  | 'codebook-too-new'
  | 'codebook-empty';

/** @param predicate what is wrong with the file, to follow its name: `is no codebook` */
export function refuseCodebook<T>(name: string, reason: CodebookRefusal, predicate: string): Result<T> {
  return fail('format', `“${name}” ${predicate}; nothing was changed.`, { name, reason });
}

export const tooDeep = <T>(name: string): Result<T> =>
  refuseCodebook(name, 'codebook-too-deep', `has codes more than ${codebookLimits.depth} deep`);
export const tooLarge = <T>(name: string): Result<T> =>
  refuseCodebook(name, 'codebook-too-large', 'is too large for a codebook');
