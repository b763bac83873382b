import { namesOf } from '../../shared/actors/actor-names.ts';
import { mergedActors } from '../../shared/actors/resolve-actor.ts';
import { resolveTerm } from '../../shared/codebook/resolve-term.ts';
import type { WorkspaceState } from '../../shared/changes/state.ts';
import type { Actor } from '../../shared/schema/actor.ts';
import { addUsage, stanceUses, totalUses, type Usage } from '../../shared/schema/usage.ts';
import { rankMatch } from '../inspector/rank-match.ts';
import { countryName } from '../words/country-name.ts';

export interface ActorRow {
  readonly actor: Actor;
  /** Of the codebook as it stands today; empty for none. */
  readonly kindId: string;
  readonly kind: string;
  /** The country's name, or the organisation where there is none. */
  readonly place: string;
  /** Of those that were merged into it too, in annotations of all articles. */
  readonly usage: Usage;
}

export const actorColumns = ['name', 'kind', 'place', 'aliases', 'mentions', 'stances'] as const;
export type ActorColumn = (typeof actorColumns)[number];
export interface ActorSorting {
  readonly column: ActorColumn;
  readonly descending: boolean;
}

export interface ActorFilter {
  readonly query: string;
  /** Ids of kinds, `''` for actors without one; none lets every kind pass. */
  readonly kinds: ReadonlySet<string>;
}

const collator = new Intl.Collator();

/** All actors that stand for themselves, each with what is counted of it. */
export function actorRows(state: WorkspaceState, locale: string): readonly ActorRow[] {
  const merged = mergedActors(state);
  const rows: ActorRow[] = [];
  for (const actor of state.values('actors')) {
    if (actor.mergedIntoId !== null) continue;
    const kind = actor.kindId === null ? undefined : resolveTerm(state, actor.kindId);
    rows.push({
      actor,
      kindId: kind?.id ?? '',
      kind: kind?.name ?? '',
      place: actor.country === null ? (actor.organisation ?? '') : countryName(actor.country, locale),
      usage: usageWith(state, actor.id, merged.get(actor.id) ?? []),
    });
  }
  return rows;
}

/** How often annotations name an actor, or one that was merged into it. */
export function usageOfActor(state: WorkspaceState, id: string): Usage {
  return usageWith(state, id, mergedActors(state).get(id) ?? []);
}

function usageWith(state: WorkspaceState, id: string, merged: readonly Actor[]): Usage {
  return merged.reduce((sum, other) => addUsage(sum, state.rolesOf(other.id)), state.rolesOf(id));
}

/** The rows that fit a filter, sorted. */
export function shownRows(
  rows: readonly ActorRow[],
  { query, kinds }: ActorFilter,
  sorting: ActorSorting,
): readonly ActorRow[] {
  const typed = query.trim();
  const fits = ({ actor, kindId, place }: ActorRow): boolean => {
    if (kinds.size > 0 && !kinds.has(kindId)) return false;
    if (typed === '') return true;
    const texts = [...namesOf(actor), place, actor.country ?? '', actor.organisation ?? ''];
    return texts.some((text) => rankMatch(text, typed) !== null);
  };
  const sign = sorting.descending ? -1 : 1;
  return rows
    .filter(fits)
    .sort((a, b) => sign * compare(a, b, sorting.column) || collator.compare(a.actor.name, b.actor.name));
}

function compare(a: ActorRow, b: ActorRow, column: ActorColumn): number {
  switch (column) {
    case 'name':
      return collator.compare(a.actor.name, b.actor.name);
    case 'kind':
    case 'place':
      return collator.compare(a[column], b[column]);
    case 'aliases':
      return a.actor.aliases.length - b.actor.aliases.length;
    case 'mentions':
      return mentions(a) - mentions(b) || totalUses(a.usage) - totalUses(b.usage);
    case 'stances':
      return stanceUses(a.usage) - stanceUses(b.usage);
  }
}

function mentions({ usage }: ActorRow): number {
  return usage.mention ?? 0;
}
