import { labelSubject } from '../../shared/changes/change.ts';
import { newActor } from '../../shared/actors/new-actor.ts';
import type { CommandOf, SimpleCommand } from '../../shared/commands/command.ts';
import type { Actor } from '../../shared/schema/actor.ts';
import type { Desk } from '../state/desk.ts';

/** Makes an actor. @returns its id; null when it was refused */
export async function createActor(desk: Desk, name: string): Promise<string | null> {
  const id = desk.clock.newId();
  const done = await desk.run({ type: 'actor.create', actor: newActor(id, name) });
  return done.ok ? id : null;
}

export async function editActor(
  desk: Desk,
  id: string,
  fields: CommandOf<'actor.edit'>['fields'],
): Promise<void> {
  await desk.run({ type: 'actor.edit', id, fields });
}

/** Deletes actors that nothing names, as one step; the notice offers to take it back. */
export async function deleteActors(desk: Desk, actors: readonly Actor[]): Promise<void> {
  const [only] = actors;
  if (only === undefined) return;
  const commands = actors.map(({ id }): SimpleCommand => ({ type: 'actor.delete', id }));
  const label =
    actors.length === 1
      ? { action: 'actor.delete', subject: labelSubject(only.name) }
      : { action: 'actors.delete', subject: String(actors.length) };
  const done = await desk.run({ type: 'batch', label, commands });
  if (!done.ok || done.value === null) return;
  desk.session.set({ actorId: null });
  desk.notices.tell({ type: 'removed', label: done.value.change.label });
}

/** Merges actors into one of them, which is shown then. @returns whether it was done */
export async function mergeActors(desk: Desk, from: readonly Actor[], into: Actor): Promise<boolean> {
  const fromIds = from.flatMap(({ id }) => (id === into.id ? [] : [id]));
  const done = await desk.run({ type: 'actor.merge', fromIds, intoId: into.id });
  if (!done.ok || done.value === null) return false;
  desk.session.set({ actorId: into.id });
  desk.notices.tell({ type: 'removed', label: done.value.change.label });
  return true;
}

export async function separateActor(desk: Desk, { id }: Actor): Promise<void> {
  await desk.run({ type: 'actor.separate', id });
}

/** Has actors that look alike never be offered as one again. @returns whether it was done */
export async function tellActorsApart(desk: Desk, actors: readonly Actor[]): Promise<boolean> {
  const done = await desk.run({ type: 'actor.tell-apart', ids: actors.map(({ id }) => id) });
  return done.ok;
}
