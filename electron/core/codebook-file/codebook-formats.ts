import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { CodebookFormat } from './codebook-format.ts';
import { codebookJson } from './codebook-json.ts';
import { qdc } from './qdc.ts';

/** Every format that a codebook goes out in. Adding one is one line and one file. */
export const codebookFormats: readonly CodebookFormat[] = [codebookJson, qdc];

export function codebookFormatFor(format: string): Result<CodebookFormat> {
  const found = codebookFormats.find((each) => each.format === format);
  if (found !== undefined) return ok(found);
  const known = codebookFormats.map((each) => each.format).join(', ');
  return fail('invalid', `There is no codebook format “${format}”; there are ${known}.`, {
    reason: 'format',
  });
}
