import { addUses, type ActorUses } from './actor-uses.ts';
import type { Actor } from '../../../../shared/schema/actor.ts';
import type { Cell, Column, RowContext } from './data-table.ts';

export interface ActorRow {
  readonly actor: Actor;
  readonly uses: ActorUses;
}

/** One row an actor that the annotations name. */
export const actorColumns: readonly Column<ActorRow>[] = [
  of(
    'actor_id',
    'The actor, the same in all tables',
    'Der Akteur, in allen Tabellen derselbe',
    ({ actor }) => actor.id,
  ),
  of('name', 'The name', 'Der Name', ({ actor }) => actor.name),
  of('aliases', 'Other names, parted by “; ”', 'Andere Namen, getrennt durch „; “', ({ actor }) =>
    actor.aliases.map(({ text }) => text).join('; '),
  ),
  of('kind', 'What kind of actor', 'Welche Art von Akteur', ({ actor }, { names }) =>
    actor.kindId === null ? null : names.term(actor.kindId),
  ),
  of('country', 'ISO 3166-1, three letters', 'ISO 3166-1, drei Buchstaben', ({ actor }) => actor.country),
  of('organisation', 'To which it belongs', 'Zu der er gehört', ({ actor }) => actor.organisation),
  of(
    'parent',
    'The actor that it is a part of',
    'Der Akteur, von dem er ein Teil ist',
    ({ actor }, { names }) => (actor.parentId === null ? null : names.actor(actor.parentId)),
  ),
  of('wikidata', 'The item on Wikidata', 'Das Objekt auf Wikidata', ({ actor }) => actor.wikidata),
  of('mentions', 'How often mentioned, here', 'Wie oft erwähnt, hier', ({ uses }) => uses.mentions),
  of('stances_held', 'Stances held, here', 'Haltungen, die er hier hat', ({ uses }) => uses.held),
  of('stances_received', 'Stances towards it, here', 'Haltungen zu ihm, hier', ({ uses }) => uses.received),
  of(
    'bias_notes',
    'Bias notes that affect it, here',
    'Bias-Notizen, die ihn hier betreffen',
    ({ uses }) => uses.affected,
  ),
];

/** The actors that annotations name, as they are called today, by name. */
export function actorRows(
  rows: readonly { readonly annotation: Parameters<typeof addUses>[1] }[],
  context: RowContext,
): ActorRow[] {
  const uses = new Map<string, ActorUses>();
  for (const { annotation } of rows) addUses(uses, annotation, context.names);
  return [...uses]
    .flatMap(([id, used]): ActorRow[] => {
      const actor = context.state.get('actors', id);
      return actor === undefined ? [] : [{ actor, uses: used }];
    })
    .sort((a, b) => (a.actor.name < b.actor.name ? -1 : 1));
}

function of(
  name: string,
  en: string,
  de: string,
  cell: (row: ActorRow, context: RowContext) => Cell,
): Column<ActorRow> {
  return { name, meaning: { en, de }, cell };
}
