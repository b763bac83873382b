import Papa from 'papaparse';
import { Id } from '../../../shared/schema/ids.ts';
import type { ActorsFormat, ActorsToWrite } from './actors-format.ts';
import { columns, type TableNames } from './columns.ts';
import { guardCell } from './formula-guard.ts';

/** By this mark a spreadsheet knows that the table is in UTF-8. */
const MARK = '\ufeff';

/** A table for spreadsheets, one line an actor (RFC 4180, docs/actors-file.md). */
export const actorsCsv: ActorsFormat = {
  format: 'actors-csv',
  name: 'Table (CSV)',
  extension: '.csv',
  mediaType: 'text/csv',
  write: (registry) => {
    const names = namesFor(registry);
    const rows = registry.actors.map((actor) =>
      columns.map((column) => guardCell(column.write(actor, names))),
    );
    const heading = columns.map(({ name }) => name);
    return `${MARK}${Papa.unparse([heading, ...rows], { newline: '\r\n' })}\r\n`;
  },
};

/** A name stands for its record where it can be taken for no other one. */
function namesFor({ actors, terms }: ActorsToWrite): TableNames {
  const kinds = terms.filter(({ scheme }) => scheme === 'actor-kind');
  const actorNames = soleNames(actors.map(({ id, name }) => [id, name]));
  const kindNames = soleNames(kinds.map(({ id, name }) => [id, name.toLowerCase()]));
  const nameOf = new Map(kinds.map(({ id, name }) => [id, name]));
  return {
    actor: (id) => actorNames.get(id) ?? id,
    kind: (id) => (kindNames.has(id) ? (nameOf.get(id) ?? id) : id),
  };
}

function soleNames(named: readonly (readonly [id: string, name: string])[]): ReadonlyMap<string, string> {
  const count = new Map<string, number>();
  for (const [, name] of named) count.set(name, (count.get(name) ?? 0) + 1);
  return new Map(
    named.filter(([, name]) => count.get(name) === 1 && name === name.trim() && !Id.safeParse(name).success),
  );
}
