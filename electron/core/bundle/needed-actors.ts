import { referencesOf } from '../../../shared/schema/references.ts';
import type { Actor } from '../../../shared/schema/actor.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';
import type { Id } from '../../../shared/schema/ids.ts';

/** The actors that annotations name, with whom these stand for and what they are part of, near or far. */
export function neededActors(
  actors: ReadonlyMap<Id, Actor>,
  annotations: Iterable<Annotation>,
): ReadonlySet<Id> {
  const needed = new Set<Id>();
  for (const { body } of annotations) {
    for (const { table, id } of referencesOf(body)) if (table === 'actors') needed.add(id);
  }
  return withWhatTheyName(actors, needed);
}

/** Actors with whom they stand for and what they are part of, near or far. */
export function withWhatTheyName(actors: ReadonlyMap<Id, Actor>, ids: Iterable<Id>): ReadonlySet<Id> {
  const needed = new Set(ids);
  // A set that grows while it is walked is walked to its end.
  for (const id of needed) {
    const actor = actors.get(id);
    if (actor === undefined) needed.delete(id);
    else for (const named of [actor.mergedIntoId, actor.parentId]) if (named !== null) needed.add(named);
  }
  return needed;
}
