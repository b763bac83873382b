import type { Actor } from '../../shared/schema/actor.ts';
import type { Desk } from '../state/desk.ts';

/** Gives an actor one more name. One that it bears already changes nothing. */
export async function addAlias(desk: Desk, actor: Actor, text: string): Promise<void> {
  const name = text.replace(/\s+/gu, ' ').trim();
  if (name === '' || name === actor.name || actor.aliases.some((alias) => alias.text === name)) return;
  await desk.run({
    type: 'actor.edit',
    id: actor.id,
    fields: { aliases: [...actor.aliases, { text: name, language: null, validFrom: null, validTo: null }] },
  });
}

export async function removeAlias(desk: Desk, actor: Actor, text: string): Promise<void> {
  await desk.run({
    type: 'actor.edit',
    id: actor.id,
    fields: { aliases: actor.aliases.filter((alias) => alias.text !== text) },
  });
}
