import type { Annotation } from '../../../../shared/schema/annotation.ts';
import type { Names } from '../../../../shared/words/names.ts';

/** How often annotations name an actor, by its part in them. */
export interface ActorUses {
  mentions: number;
  held: number;
  received: number;
  affected: number;
}

/** Counts the actors of one annotation; what was merged counts as what it was merged into. */
export function addUses(uses: Map<string, ActorUses>, { body }: Annotation, names: Names): void {
  const count = (id: string, part: keyof ActorUses | null): void => {
    const actorId = names.actorId(id);
    const used = uses.get(actorId) ?? { mentions: 0, held: 0, received: 0, affected: 0 };
    if (part !== null) used[part]++;
    uses.set(actorId, used);
  };
  if (body.kind === 'actor') count(body.actorId, 'mentions');
  if (body.kind === 'bias' && body.target?.type === 'actor') count(body.target.actorId, 'affected');
  if (body.kind !== 'stance') return;
  if (body.holder.type === 'actor') count(body.holder.actorId, 'held');
  if (body.target.type === 'actor') count(body.target.actorId, 'received');
  for (const party of body.sourceChain) if (party.type === 'actor') count(party.actorId, null);
}
