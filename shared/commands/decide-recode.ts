import { update, type Entry } from '../changes/change.ts';
import type { StateReader } from '../changes/state.ts';
import { recodeBody } from '../codebook/recode.ts';
import { fail, ok, type Result } from '../errors.ts';
import { mayBeWholeArticle } from './decide-annotation.ts';
import type { CommandOf } from './command.ts';
import type { Context, Decision } from './decision.ts';

/**
 * Gives annotations of one article another term in place of old ones. An annotation that is not coded with any of them
 * (any more), or that was rejected, stays as it is.
 */
export function recodeAnnotations(
  state: StateReader,
  { articleId, ids, fromIds, toId }: CommandOf<'annotation.recode'>,
  context: Context,
): Result<Decision> {
  const to = state.get('terms', toId);
  if (to === undefined) return missing('terms', toId);
  if (fromIds.some((id) => state.get('terms', id)?.scheme !== to.scheme)) {
    return fail('invalid', 'A term can only take the place of terms of its scheme.', { reason: 'scheme' });
  }
  const from = new Set(fromIds);
  const entries: Entry[] = [];
  for (const id of new Set(ids)) {
    const before = state.get('annotations', id, articleId);
    if (before === undefined) return missing('annotations', id);
    const body = recodeBody(before.body, from, toId);
    if (body === before.body || before.status === 'rejected') continue;
    if (before.anchors.length === 0 && !mayBeWholeArticle(state, body)) {
      return fail('invalid', 'This kind of annotation needs a passage.', { reason: 'no-passage' });
    }
    const entry = update('annotations', before, { ...before, body, modifiedAt: context.now() });
    if (entry !== null) entries.push(entry);
  }
  return ok({ entries, subject: to.name });
}

function missing(table: string, id: string): ReturnType<typeof fail> {
  return fail('not-found', 'What is to be recoded is not there.', { table, id });
}
