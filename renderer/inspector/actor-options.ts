import type { WorkspaceState } from '../../shared/changes/state.ts';
import type { Actor } from '../../shared/schema/actor.ts';
import type { Option } from '../app/parts/ChoiceCombobox.tsx';
import type { Words } from '../words/words.ts';
import { findActor } from './find-actor.ts';
import { rankMatch } from './rank-match.ts';

const LONGEST = 60;

/** An actor as a field shows it. */
export function actorOption<T>(actor: Actor, value: T, detail?: string): Option<T> {
  return { key: `actor ${actor.id}`, label: actor.name, colour: actor.colour, detail, value };
}

export function newActorOption<T>(name: string, value: T, words: Words): Option<T> {
  const offer = words.inspector.create.actor(name);
  return { key: `new-actor ${name}`, label: name, offer, isNew: true, value };
}

/** The actors that fit what was typed, the best first; the most used when nothing was. */
export function matchingActors<T>(
  state: WorkspaceState,
  query: string,
  valueOf: (actor: Actor) => T,
): readonly Option<T>[] {
  const found: { actor: Actor; rank: number; detail: string | undefined }[] = [];
  for (const actor of state.values('actors')) {
    if (actor.mergedIntoId !== null) continue;
    const byName = rankMatch(actor.name, query);
    const alias = actor.aliases
      .map(({ text }) => ({ text, rank: rankMatch(text, query) }))
      .filter((match) => match.rank !== null)
      .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))[0];
    const rank = Math.min(byName ?? Infinity, (alias?.rank ?? Infinity) + 0.5);
    if (rank !== Infinity) found.push({ actor, rank, detail: byName === null ? alias?.text : undefined });
  }
  return found
    .sort(
      (a, b) =>
        (query === '' ? 0 : a.rank - b.rank) ||
        state.usageOf(b.actor.id) - state.usageOf(a.actor.id) ||
        a.actor.name.localeCompare(b.actor.name),
    )
    .slice(0, LONGEST)
    .map(({ actor, detail }) => actorOption(actor, valueOf(actor), detail));
}

/** The offer to make an actor of what was typed; nothing where one of that name is there. */
export function offerOfNewActor<T>(
  state: WorkspaceState,
  query: string,
  value: (name: string) => T,
  words: Words,
): readonly Option<T>[] {
  const name = query.trim().slice(0, 500);
  if (name === '' || findActor(state, name) !== undefined) return [];
  return [newActorOption(name, value(name), words)];
}
