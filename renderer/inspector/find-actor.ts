import { namesOf } from '../../shared/actors/actor-names.ts';
import { resolveActor } from '../../shared/actors/resolve-actor.ts';
import type { WorkspaceState } from '../../shared/changes/state.ts';
import type { Actor } from '../../shared/schema/actor.ts';

/** A name as it is compared: composed, lower case, inner blanks as one, no possessive. */
export function foldName(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/['’]s$/u, '');
}

/** The actor that bears this name or alias; undefined when none does. Merged actors give the one that they became. */
export function findActor(state: WorkspaceState, text: string): Actor | undefined {
  const folded = foldName(text);
  if (folded === '') return undefined;
  for (const actor of state.values('actors')) {
    if (!namesOf(actor).some((name) => foldName(name) === folded)) continue;
    return resolveActor(state, actor.id);
  }
  return undefined;
}
