import { resolveActorId, resolveActor } from '../actors/resolve-actor.ts';
import type { StateReader } from '../changes/state.ts';
import { resolveTerm, resolveTermId } from '../codebook/resolve-term.ts';
import type { Party, Target } from '../schema/annotation.ts';
import type { Vocabulary } from './vocabulary-en.ts';

/** How the records that annotations point to are called. */
export interface Names {
  actor(id: string): string;
  /** The actor that an actor's id stands for today: the one that it was merged into. */
  actorId(id: string): string;
  term(id: string): string;
  /** The term that a term's id stands for today. */
  termId(id: string): string;
  party(party: Party): string;
  target(target: Target): string;
}

export function namesFrom(state: Pick<StateReader, 'get'>, words: Vocabulary): Names {
  const actor = (id: string): string => resolveActor(state, id)?.name ?? words.unknownActor;
  const term = (id: string): string => resolveTerm(state, id)?.name ?? words.unknownTerm;
  return {
    actor,
    actorId: (id) => resolveActorId(state, id),
    term,
    termId: (id) => resolveTermId(state, id),
    party: (party) => {
      if (party.type === 'actor') return actor(party.actorId);
      if (party.type === 'author') return words.author;
      return party.description === '' ? words.unnamed : party.description;
    },
    target: (target) => {
      if (target.type === 'actor') return actor(target.actorId);
      return target.type === 'issue' ? term(target.termId) : target.text;
    },
  };
}
