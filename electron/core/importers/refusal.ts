import { fail, type Result } from '../../../shared/errors.ts';

/** Why a file is not imported; the screen words each. */
export type RefusalReason =
  | 'empty'
  | 'no-text'
  /** A format that is known by its first bytes and cannot be read: a PDF, a picture, an archive. */
  | 'other-format'
  | 'unknown-format'
  | 'binary'
  | 'encoding'
  /** It begins as a format that is read and does not go on as one. */
  | 'damaged'
  | 'password'
  /** A PDF whose pages are pictures. */
  | 'scan'
  | 'too-large'
  | 'too-deep'
  | 'too-slow';

/**
 * The refusal of a file, in one sentence.
 * @param predicate what is wrong with it, to follow the file's name: `is empty`
 */
export function refuse<T>(name: string, reason: RefusalReason, predicate: string): Result<T> {
  return fail('format', `“${name}” ${predicate}.`, { name, reason });
}

export function refusePassword<T>(name: string): Result<T> {
  return refuse(name, 'password', 'is protected by a password: save a copy without one and import that');
}

export function refuseDepth<T>(name: string): Result<T> {
  return refuse(name, 'too-deep', 'has elements inside each other beyond all measure');
}
