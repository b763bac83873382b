import { fail, ok, type Result } from '../../../shared/errors.ts';
import { actorsCsv } from './actors-csv.ts';
import type { ActorsFormat } from './actors-format.ts';
import { actorsJson } from './actors-json.ts';

/** Every format that actors go out in. Adding one is one line and one file. */
export const actorsFormats: readonly ActorsFormat[] = [actorsCsv, actorsJson];

export function actorsFormatFor(format: string): Result<ActorsFormat> {
  const found = actorsFormats.find((each) => each.format === format);
  if (found !== undefined) return ok(found);
  const known = actorsFormats.map((each) => each.format).join(', ');
  return fail('invalid', `There is no format “${format}” for actors; there are ${known}.`, {
    reason: 'format',
  });
}
