import type { Actor, Alias } from '../schema/actor.ts';

/** All names of an actor: the name itself and its aliases. */
export function namesOf(actor: Pick<Actor, 'name' | 'aliases'>): readonly string[] {
  return [actor.name, ...actor.aliases.map((alias) => alias.text)];
}

/** An alias of which nothing is known but its text. */
export function plainAlias(text: string): Alias {
  return { text, language: null, validFrom: null, validTo: null };
}
