import { newActor } from '../../shared/actors/new-actor.ts';
import type { CommandOf } from '../../shared/commands/command.ts';
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

/** Deletes an actor that nothing names; the notice offers to take it back. */
export async function deleteActor(desk: Desk, actor: Actor): Promise<void> {
  const done = await desk.run({ type: 'actor.delete', id: actor.id });
  if (!done.ok || done.value === null) return;
  desk.session.set({ actorId: null });
  desk.notices.tell({ type: 'removed', label: done.value.change.label });
}
