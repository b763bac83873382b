import { namesOf } from '../actors/actor-names.ts';
import { placeOfSurvivor, survivorOf } from '../actors/merge-actors.ts';
import { resolveActorId } from '../actors/resolve-actor.ts';
import { update, type Entry } from '../changes/change.ts';
import type { StateReader } from '../changes/state.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { Actor } from '../schema/actor.ts';
import type { CommandOf } from './command.ts';
import type { Decision } from './decision.ts';

/**
 * Merges actors into one: they point to the survivor, which bears their names; what was part of them is part of it.
 * Annotations are left as they are and are read through the pointer, so that the cost does not grow with the library.
 */
export function mergeActors(state: StateReader, command: CommandOf<'actor.merge'>): Result<Decision> {
  const found = liveActors(state, [command.intoId, ...command.fromIds]);
  if (!found.ok) return found;
  const [into, ...from] = found.value;
  if (into === undefined || from.length === 0) {
    return fail('invalid', 'An actor cannot be merged into itself.', { reason: 'same-actor' });
  }
  const merged = new Set(from.map(({ id }) => id));
  const survivor = survivorOf(into, from, placeOfSurvivor(state, into, from));
  const altered: (readonly [Actor, Actor])[] = [[into, survivor]];
  for (const actor of from) altered.push([actor, { ...actor, mergedIntoId: into.id }]);
  for (const actor of state.values('actors')) {
    const isPart = actor.parentId !== null && merged.has(actor.parentId);
    if (!isPart || actor.id === into.id || merged.has(actor.id)) continue;
    altered.push([actor, { ...actor, parentId: into.id }]);
  }
  return ok({ entries: updates(altered), subject: into.name });
}

/** Takes a merged actor out again. The other one no longer bears its names, unless another one merged into it does. */
export function separateActor(state: StateReader, { id }: CommandOf<'actor.separate'>): Result<Decision> {
  const actor = state.get('actors', id);
  if (actor === undefined) return missing(id);
  const other = actor.mergedIntoId === null ? undefined : state.get('actors', actor.mergedIntoId);
  if (other === undefined) return fail('invalid', 'This actor was not merged.', { reason: 'not-merged' });
  const left = [...state.values('actors')].filter(
    (each) => each.mergedIntoId === other.id && each.id !== actor.id,
  );
  const kept = new Set(left.flatMap(namesOf));
  const gone = new Set(namesOf(actor).filter((name) => !kept.has(name)));
  const aliases = other.aliases.filter(({ text }) => !gone.has(text));
  const parentId = actor.parentId !== null && isWithin(state, actor.parentId, id) ? null : actor.parentId;
  return ok({
    entries: updates([
      [other, { ...other, aliases }],
      [actor, { ...actor, mergedIntoId: null, parentId }],
    ]),
    subject: actor.name,
  });
}

/** Remembers that actors which look alike are others. */
export function tellActorsApart(
  state: StateReader,
  { ids }: CommandOf<'actor.tell-apart'>,
): Result<Decision> {
  const found = liveActors(state, ids);
  if (!found.ok) return found;
  const [first, ...others] = found.value;
  if (first === undefined || others.length === 0) {
    return fail('invalid', 'An actor cannot be told apart from itself.', { reason: 'same-actor' });
  }
  const altered = found.value.map((actor, index): readonly [Actor, Actor] => {
    const later = found.value.slice(index + 1).filter((other) => !other.distinctFromIds.includes(actor.id));
    const distinctFromIds = [...new Set([...actor.distinctFromIds, ...later.map(({ id }) => id)])];
    return [actor, { ...actor, distinctFromIds }];
  });
  if (altered.some(([, { distinctFromIds }]) => distinctFromIds.length > 1000)) {
    return fail('invalid', 'This actor is told apart from too many others.', { reason: 'too-many' });
  }
  return ok({ entries: updates(altered), subject: first.name });
}

/** Each actor once. One that was merged already is refused: it is none of its own any more. */
function liveActors(state: StateReader, ids: readonly string[]): Result<readonly Actor[]> {
  const actors: Actor[] = [];
  for (const id of new Set(ids)) {
    const actor = state.get('actors', id);
    if (actor === undefined) return missing(id);
    if (actor.mergedIntoId !== null) {
      return fail('conflict', `“${actor.name}” was merged already.`, { reason: 'merged', id });
    }
    actors.push(actor);
  }
  return ok(actors);
}

/** Whether an actor is another one, or part of it, near or far, when that other one stands by itself. */
function isWithin(state: StateReader, id: string, within: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at);) {
    if (at === within) return true;
    seen.add(at);
    at = state.get('actors', resolveActorId(state, at))?.parentId ?? null;
  }
  return false;
}

function updates(pairs: readonly (readonly [Actor, Actor])[]): Entry[] {
  return pairs.flatMap(([before, after]) => update('actors', before, after) ?? []);
}

function missing(id: string): ReturnType<typeof fail> {
  return fail('not-found', 'This actor is not there.', { table: 'actors', id });
}
