import { fail, type AppError, type Result } from '../../../shared/errors.ts';

/** Carries an expected failure through lowdb, whose adapters can only throw. */
export class StorageFailure extends Error {
  readonly appError: AppError;

  constructor(appError: AppError) {
    super(appError.message);
    this.appError = appError;
  }
}

/** Says what the disk said. Anything that is no error of the file system is a bug and is thrown on. */
export function diskError(error: unknown, path: string): AppError {
  if (error instanceof StorageFailure) return error.appError;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  const details = { path, reason: error.code };
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
    return fail(
      'disk-full',
      `The disk is full: ${path} could not be written. What was saved before is safe.`,
      details,
    ).error;
  }
  return fail(
    'disk-refused',
    `The disk did not take ${path} (${error.code}). What was saved before is safe.`,
    details,
  ).error;
}

/** Runs work on the disk; an error of the file system becomes a value. */
export async function onDisk<T>(path: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: diskError(error, path) };
  }
}

/** Whether an error is one of the file system's, with one of these codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

export function isMissing(error: unknown): boolean {
  return hasCode(error, 'ENOENT');
}
