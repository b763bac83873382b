import type { StateReader } from '../changes/state.ts';
import type { Actor } from '../schema/actor.ts';
import { resolveActor } from './resolve-actor.ts';

/** What an actor is part of, the nearest first, as the actors stand today. */
export function ancestors(state: Pick<StateReader, 'get'>, actor: Actor): readonly Actor[] {
  const above: Actor[] = [];
  const seen = new Set([actor.id]);
  for (let at = actor.parentId; at !== null;) {
    const parent = resolveActor(state, at);
    if (parent === undefined || seen.has(parent.id)) break;
    seen.add(parent.id);
    above.push(parent);
    at = parent.parentId;
  }
  return above;
}

/** Whether an actor, as it is given, is part of itself or merged into itself, near or far. */
export function standsInCircle(state: Pick<StateReader, 'get'>, actor: Actor): boolean {
  const merged = new Set<string>();
  for (let at = actor.mergedIntoId; at !== null && !merged.has(at);) {
    if (at === actor.id) return true;
    merged.add(at);
    at = state.get('actors', at)?.mergedIntoId ?? null;
  }
  const above = new Set<string>();
  for (let at = actor.parentId; at !== null;) {
    const parent = at === actor.id ? actor : resolveActor(state, at);
    if (parent === undefined || above.has(parent.id)) return false;
    if (parent.id === actor.id) return true;
    above.add(parent.id);
    at = parent.parentId;
  }
  return false;
}
