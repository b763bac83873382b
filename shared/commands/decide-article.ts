import { creation, update } from '../changes/change.ts';
import type { StateReader } from '../changes/state.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { Article } from '../schema/article.ts';
import type { CommandOf } from './command.ts';
import { defined } from './decide-actor.ts';
import type { Context, Decision } from './decision.ts';

/** The article's text must be safe on the disk before; the record makes it part of the library. */
export function addArticle(state: StateReader, { article }: CommandOf<'article.add'>): Result<Decision> {
  if (state.get('articles', article.id) !== undefined) {
    return fail('conflict', 'This article is there already.', { table: 'articles', id: article.id });
  }
  return ok({ entries: [creation('articles', article)], subject: article.title });
}

export function editArticle(state: StateReader, command: CommandOf<'article.edit'>): Result<Decision> {
  const before = state.get('articles', command.id);
  if (before === undefined) return missing(command.id);
  const { revisionOf } = command.fields;
  if (revisionOf !== undefined && revisionOf !== null) {
    const fits = checkRevision(state, command.id, revisionOf);
    if (!fits.ok) return fits;
  }
  const entry = update('articles', before, { ...before, ...defined(command.fields) });
  return ok({ entries: entry === null ? [] : [entry], subject: before.title });
}

export function binArticle(
  state: StateReader,
  command: CommandOf<'article.bin'>,
  context: Context,
): Result<Decision> {
  const before = state.get('articles', command.id);
  if (before === undefined) return missing(command.id);
  const deletedAt = command.binned ? (before.deletedAt ?? context.now()) : null;
  const entry = update('articles', before, { ...before, deletedAt });
  return ok({ entries: entry === null ? [] : [entry], subject: before.title });
}

/** An article is no edition of itself, nor of what is an edition of it. */
export function checkRevision(state: Pick<StateReader, 'get'>, id: string, revisionOf: string): Result<null> {
  const seen = new Set([id]);
  for (let at: string | null = revisionOf; at !== null;) {
    if (seen.has(at)) {
      return fail('invalid', 'An article cannot be an edition of itself.', { reason: 'edition-loop' });
    }
    seen.add(at);
    const article: Article | undefined = state.get('articles', at);
    if (article === undefined) return missing(at);
    at = article.revisionOf;
  }
  return ok(null);
}

function missing(id: string): ReturnType<typeof fail> {
  return fail('not-found', 'This article is not there.', { table: 'articles', id });
}
