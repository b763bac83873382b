import { standsInCircle } from '../actors/ancestors.ts';
import { mergedActors } from '../actors/resolve-actor.ts';
import { creation, deletion, update } from '../changes/change.ts';
import type { StateReader } from '../changes/state.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { Actor } from '../schema/actor.ts';
import type { CommandOf } from './command.ts';
import type { Decision } from './decision.ts';

export function createActor(state: StateReader, { actor }: CommandOf<'actor.create'>): Result<Decision> {
  if (state.get('actors', actor.id) !== undefined) {
    return fail('conflict', 'This actor is there already.', { table: 'actors', id: actor.id });
  }
  const sound = checkActor(state, actor);
  return sound.ok ? ok({ entries: [creation('actors', actor)], subject: actor.name }) : sound;
}

export function editActor(state: StateReader, command: CommandOf<'actor.edit'>): Result<Decision> {
  const before = state.get('actors', command.id);
  if (before === undefined) return missing(command.id);
  const after = { ...before, ...defined(command.fields) };
  const sound = checkActor(state, after);
  if (!sound.ok) return sound;
  const entry = update('actors', before, after);
  return ok({ entries: entry === null ? [] : [entry], subject: after.name });
}

/**
 * An actor that is still named somewhere, by an annotation of any article or by another actor, stays. Those that were
 * merged into it are the same actor: they go with it, and what names them names it.
 */
export function deleteActor(state: StateReader, { id }: CommandOf<'actor.delete'>): Result<Decision> {
  const actor = state.get('actors', id);
  if (actor === undefined) return missing(id);
  const actors = [...(mergedActors(state).get(id) ?? []), actor];
  const uses = actors.reduce((sum, each) => sum + state.usageOf(each.id), 0);
  if (uses > 0) {
    return fail('conflict', `“${actor.name}” is named by ${uses} annotations.`, { reason: 'in-use', uses });
  }
  const ids = new Set(actors.map((each) => each.id));
  for (const other of state.values('actors')) {
    if (other.parentId !== null && ids.has(other.parentId) && !ids.has(other.id)) {
      return fail('conflict', `“${actor.name}” is named by “${other.name}”.`, { reason: 'in-use', uses: 1 });
    }
  }
  return ok({ entries: actors.map((each) => deletion('actors', each)), subject: actor.name });
}

function checkActor(state: StateReader, actor: Actor): Result<null> {
  if (actor.kindId !== null && state.get('terms', actor.kindId)?.scheme !== 'actor-kind') {
    return fail('not-found', 'This kind of actor is not in the codebook.', {
      table: 'terms',
      id: actor.kindId,
    });
  }
  for (const id of [actor.parentId, actor.mergedIntoId]) {
    if (id !== null && id !== actor.id && state.get('actors', id) === undefined) return missing(id);
  }
  if (standsInCircle(state, actor)) {
    return fail('invalid', 'An actor cannot be part of itself.', { reason: 'loop' });
  }
  return ok(null);
}

/** The fields that were given; an absent one is left as it is. */
export function defined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function missing(id: string): ReturnType<typeof fail> {
  return fail('not-found', 'This actor is not there.', { table: 'actors', id });
}
