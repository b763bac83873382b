import type { Actor } from '../../shared/schema/actor.ts';

/** Which of some actors to keep, if nobody says: the one that is named most, then the one of which most is known. */
export function likelySurvivor(actors: readonly Actor[], usesOf: (id: string) => number): Actor | undefined {
  return actors.reduce<Actor | undefined>(
    (best, actor) => (best !== undefined && weigh(best, actor, usesOf) >= 0 ? best : actor),
    undefined,
  );
}

function weigh(a: Actor, b: Actor, usesOf: (id: string) => number): number {
  return usesOf(a.id) - usesOf(b.id) || known(a) - known(b);
}

function known(actor: Actor): number {
  const { kindId, country, organisation, parentId, wikidata } = actor;
  const filled = [kindId, country, organisation, parentId, wikidata].filter((field) => field !== null);
  return filled.length + actor.aliases.length;
}
