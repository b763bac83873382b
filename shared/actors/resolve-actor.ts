import type { StateReader } from '../changes/state.ts';
import type { Actor } from '../schema/actor.ts';
import type { Party, Target } from '../schema/annotation.ts';

/** Gives the id of the actor that an actor's id stands for today. */
export type ActorIdResolver = (id: string) => string;

/**
 * The actor that an id stands for today: the one that it was merged into, near or far, or itself. Annotations go on
 * naming the actor that they named, so whatever shows, counts or exports one asks here.
 * @returns undefined when there is none
 */
export function resolveActor(state: Pick<StateReader, 'get'>, id: string): Actor | undefined {
  let found = state.get('actors', id);
  if (found === undefined || found.mergedIntoId === null) return found;
  // Commands refuse a circle; a damaged file may hold one.
  for (const seen = new Set([id]); found.mergedIntoId !== null; seen.add(found.id)) {
    const next: Actor | undefined = state.get('actors', found.mergedIntoId);
    if (next === undefined || seen.has(next.id)) return found;
    found = next;
  }
  return found;
}

export function resolveActorId(state: Pick<StateReader, 'get'>, id: string): string {
  return resolveActor(state, id)?.id ?? id;
}

/** A party or a target with the actor that it stands for today. */
export function resolveWho<W extends Party | Target>(who: W, resolve: ActorIdResolver): W {
  return who.type === 'actor' ? { ...who, actorId: resolve(who.actorId) } : who;
}

/** The actors that were merged into others, near or far, by the id of the one that they are today. */
export function mergedActors(
  state: Pick<StateReader, 'get' | 'values'>,
): ReadonlyMap<string, readonly Actor[]> {
  const merged = new Map<string, Actor[]>();
  for (const actor of state.values('actors')) {
    if (actor.mergedIntoId === null) continue;
    const id = resolveActorId(state, actor.id);
    const others = merged.get(id);
    if (others === undefined) merged.set(id, [actor]);
    else others.push(actor);
  }
  return merged;
}
