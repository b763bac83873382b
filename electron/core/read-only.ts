import { fail, type AppError, type Result } from '../../shared/errors.ts';

/** Why nothing can be changed at a desk that only reads. @param holder who has the workspace, as `locked` tells it */
export function readOnlyHere(holder: AppError | null): Result<never> {
  return fail('locked', 'This workspace is open for reading only; nothing was changed.', {
    ...holder?.details,
    reason: 'read-only',
  });
}

/** Why nothing can be changed in an article that damage touched. */
export function damagedHere(articleId: string): Result<never> {
  return fail('corrupt', 'Steps of this article are lost; it is for reading only until it is repaired.', {
    reason: 'article-damaged',
    articleId,
  });
}
