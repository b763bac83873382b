import type { StateReader } from '../changes/state.ts';
import type { Actor, Alias } from '../schema/actor.ts';
import { plainAlias } from './actor-names.ts';
import { ancestors } from './ancestors.ts';

/** The most that a record holds (schema/actor.ts). */
const MOST_ALIASES = 1000;
const MOST_DISTINCT = 1000;
const LONGEST_NOTE = 20_000;

/**
 * What becomes of the survivor of a merger: it is called what the others were called too, and what it lacks it takes
 * from the first of them that has it. Notes are kept one below the other.
 * @param place what it is part of from then on
 */
export function survivorOf(into: Actor, from: readonly Actor[], place: string | null): Actor {
  const first = <F extends 'kindId' | 'country' | 'organisation' | 'colour' | 'wikidata'>(
    field: F,
  ): Actor[F] => into[field] ?? from.find((actor) => actor[field] !== null)?.[field] ?? into[field];
  const merged = new Set([into.id, ...from.map(({ id }) => id)]);
  const distinct = new Set([into, ...from].flatMap((actor) => actor.distinctFromIds));
  return {
    ...into,
    aliases: joinedAliases(into, from),
    kindId: first('kindId'),
    country: first('country'),
    organisation: first('organisation'),
    colour: first('colour'),
    wikidata: first('wikidata'),
    note: joinedNotes([into, ...from]),
    parentId: place,
    distinctFromIds: [...distinct].filter((id) => !merged.has(id)).slice(0, MOST_DISTINCT),
  };
}

/** The survivor's own aliases, then the names of the others that it does not bear yet. */
function joinedAliases(into: Actor, from: readonly Actor[]): Alias[] {
  const known = new Set([into.name, ...into.aliases.map(({ text }) => text)]);
  const aliases = [...into.aliases];
  for (const actor of from) {
    for (const alias of [plainAlias(actor.name), ...actor.aliases]) {
      if (known.has(alias.text) || aliases.length === MOST_ALIASES) continue;
      known.add(alias.text);
      aliases.push(alias);
    }
  }
  return aliases;
}

function joinedNotes(actors: readonly Actor[]): string {
  let joined = '';
  for (const { note } of actors) {
    if (note.trim() === '' || joined.includes(note)) continue;
    const longer = joined === '' ? note : `${joined}\n\n${note}`;
    if (longer.length <= LONGEST_NOTE) joined = longer;
  }
  return joined;
}

/**
 * What the survivor is part of after a merger. It keeps its place; where it was part of one of the others, near or
 * far, it takes the place of the topmost of these, for what lies between them will be part of it. Without a place of its
 * own it takes that of the first of the others that has one.
 */
export function placeOfSurvivor(
  state: Pick<StateReader, 'get'>,
  into: Actor,
  from: readonly Actor[],
): string | null {
  const merged = new Set(from.map(({ id }) => id));
  let place = into.parentId;
  for (const above of ancestors(state, into)) if (merged.has(above.id)) place = above.parentId;
  if (place !== null || ancestors(state, into).length > 0) return place;
  for (const actor of from) {
    const above = ancestors(state, actor);
    const [parent] = above;
    if (parent === undefined || above.some(({ id }) => id === into.id || merged.has(id))) continue;
    return actor.parentId;
  }
  return null;
}
