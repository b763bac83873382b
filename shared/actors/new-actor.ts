import type { Actor } from '../schema/actor.ts';
import type { Id } from '../schema/ids.ts';

/** An actor of whom only the name is known. */
export function newActor(id: Id, name: string): Actor {
  return {
    id,
    name,
    aliases: [],
    kindId: null,
    country: null,
    organisation: null,
    parentId: null,
    colour: null,
    wikidata: null,
    note: '',
    mergedIntoId: null,
    distinctFromIds: [],
  };
}
