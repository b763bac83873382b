import { update } from '../changes/change.ts';
import type { StateReader } from '../changes/state.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { CommandOf } from './command.ts';
import type { Context, Decision } from './decision.ts';

/** What has ended already stays as it ended. */
export function endBlindCodings(
  state: StateReader,
  { ids, how }: CommandOf<'blind.end'>,
  context: Context,
): Result<Decision> {
  const wanted = new Set(ids);
  const codings = [...wanted].flatMap((id) => state.get('blindCodings', id) ?? []);
  if (codings.length < wanted.size) {
    return fail('not-found', 'This was not given to be coded blind.', { table: 'blindCodings' });
  }
  const open = codings.filter(({ ended }) => ended === null);
  const ended = { how, at: context.now() };
  const checksums = new Set(open.map(({ checksum }) => checksum));
  const [article] = [...state.values('articles')].filter(({ checksum }) => checksums.has(checksum));
  return ok({
    entries: open.flatMap((coding) => update('blindCodings', coding, { ...coding, ended }) ?? []),
    subject: article?.title ?? '',
  });
}
