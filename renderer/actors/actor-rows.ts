import { resolveTerm } from '../../shared/codebook/resolve-term.ts';
import type { WorkspaceState } from '../../shared/changes/state.ts';
import type { Actor } from '../../shared/schema/actor.ts';
import { namesOf } from '../../shared/actors/actor-names.ts';
import { rankMatch } from '../inspector/rank-match.ts';

export interface ActorRow {
  readonly actor: Actor;
  readonly kind: string;
  /** Annotations of all articles that name the actor. */
  readonly uses: number;
}

export type ActorColumn = 'name' | 'kind' | 'country' | 'aliases' | 'uses';
export interface ActorSorting {
  readonly column: ActorColumn;
  readonly descending: boolean;
}

const collator = new Intl.Collator();

/** Actors that fit what was typed, sorted. Those that were merged into another are not shown. */
export function actorRows(state: WorkspaceState, query: string, sorting: ActorSorting): readonly ActorRow[] {
  const rows: ActorRow[] = [];
  for (const actor of state.values('actors')) {
    if (actor.mergedIntoId !== null) continue;
    const texts = [...namesOf(actor), actor.country ?? '', actor.organisation ?? ''];
    if (query !== '' && !texts.some((text) => rankMatch(text, query) !== null)) continue;
    const kind = actor.kindId === null ? '' : (resolveTerm(state, actor.kindId)?.name ?? '');
    rows.push({ actor, kind, uses: state.usageOf(actor.id) });
  }
  const sign = sorting.descending ? -1 : 1;
  return rows.sort(
    (a, b) => sign * compare(a, b, sorting.column) || collator.compare(a.actor.name, b.actor.name),
  );
}

function compare(a: ActorRow, b: ActorRow, column: ActorColumn): number {
  switch (column) {
    case 'name':
      return collator.compare(a.actor.name, b.actor.name);
    case 'kind':
      return collator.compare(a.kind, b.kind);
    case 'country':
      return collator.compare(a.actor.country ?? '', b.actor.country ?? '');
    case 'aliases':
      return a.actor.aliases.length - b.actor.aliases.length;
    case 'uses':
      return a.uses - b.uses;
  }
}
