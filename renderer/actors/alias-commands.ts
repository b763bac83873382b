import { plainAlias } from '../../shared/actors/actor-names.ts';
import type { Actor, Alias } from '../../shared/schema/actor.ts';
import type { Desk } from '../state/desk.ts';

/** Gives an actor one more name. One that it bears already changes nothing. */
export async function addAlias(desk: Desk, actor: Actor, text: string): Promise<void> {
  const name = text.replace(/\s+/gu, ' ').trim();
  if (name === '' || name === actor.name || actor.aliases.some((alias) => alias.text === name)) return;
  await putAliases(desk, actor, [...actor.aliases, plainAlias(name)]);
}

/** Changes what is known of one of an actor's names. */
export async function editAlias(
  desk: Desk,
  actor: Actor,
  index: number,
  fields: Partial<Alias>,
): Promise<void> {
  const aliases = actor.aliases.map((alias, at) => (at === index ? { ...alias, ...fields } : alias));
  await putAliases(desk, actor, aliases);
}

export async function removeAlias(desk: Desk, actor: Actor, index: number): Promise<void> {
  await putAliases(
    desk,
    actor,
    actor.aliases.filter((_, at) => at !== index),
  );
}

async function putAliases(desk: Desk, { id }: Actor, aliases: Alias[]): Promise<void> {
  await desk.run({ type: 'actor.edit', id, fields: { aliases } });
}
