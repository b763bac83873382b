import { labelSubject } from '../../shared/changes/change.ts';
import { newActor } from '../../shared/actors/new-actor.ts';
import type { Actor } from '../../shared/schema/actor.ts';
import type { Desk } from '../state/desk.ts';
import type { ActorChoice } from '../state/draft.ts';

/** Makes an actor part of another one, which is made first where it was only named. */
export async function setParent(desk: Desk, actor: Actor, parent: ActorChoice | null): Promise<void> {
  if (parent?.type !== 'new-actor') {
    await desk.run({ type: 'actor.edit', id: actor.id, fields: { parentId: parent?.actorId ?? null } });
    return;
  }
  const parentId = desk.clock.newId();
  await desk.run({
    type: 'batch',
    label: { action: 'actor.edit', subject: labelSubject(actor.name) },
    commands: [
      { type: 'actor.create', actor: newActor(parentId, parent.name) },
      { type: 'actor.edit', id: actor.id, fields: { parentId } },
    ],
  });
}
