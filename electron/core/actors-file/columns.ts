import { Actor } from '../../../shared/schema/actor.ts';
import type { EntryFields, EntryReferences } from '../../../shared/actors/actor-entry.ts';
import { actorRemark, type ActorRemark, type ActorRemarkId } from '../../../shared/actors/actor-remark.ts';
import { Id } from '../../../shared/schema/ids.ts';
import { readAliases, writeAliases } from './alias-cell.ts';

/** How records are called in a table: by a name where it can be read back, by their ids elsewhere. */
export interface TableNames {
  actor(id: string): string;
  kind(id: string): string;
}

/** A row as it is read, column by column. */
export interface RowInHand {
  id: string | null;
  fields: { -readonly [F in keyof EntryFields]: EntryFields[F] };
  references: { -readonly [R in keyof EntryReferences]: EntryReferences[R] };
}

export interface Column {
  /** Its heading. */
  readonly name: string;
  write(actor: Actor, names: TableNames): string;
  /** @returns what is wrong with the cell; null when it was taken */
  read(cell: string, row: RowInHand): ActorRemark | null;
}

/** The columns of a table of actors (docs/actors-file.md). Adding one is one line. */
export const columns: readonly Column[] = [
  {
    name: 'id',
    write: ({ id }) => id,
    read: (cell, row) => {
      const id = orNone(cell)?.toLowerCase() ?? null;
      if (id !== null && !Id.safeParse(id).success) return actorRemark('id-unsound', id);
      row.id = id;
      return null;
    },
  },
  {
    name: 'name',
    write: ({ name }) => name,
    read: (cell, row) => {
      const name = cell.trim();
      if (name === '') return actorRemark('name-missing');
      if (!Actor.shape.name.safeParse(name).success) return actorRemark('name-long');
      row.fields.name = name;
      return null;
    },
  },
  {
    name: 'aliases',
    write: ({ aliases }) => writeAliases(aliases),
    read: (cell, row) => {
      const read = readAliases(cell);
      if ('what' in read) return read;
      if (!Actor.shape.aliases.safeParse(read).success) return actorRemark('aliases-many');
      row.fields.aliases = read;
      return null;
    },
  },
  reference('kind', 'kind', ({ kindId }, names) => (kindId === null ? '' : names.kind(kindId))),
  field('country', (cell) => cell.toUpperCase(), 'country-unsound'),
  field('organisation', (cell) => cell, 'organisation-long'),
  reference('parent', 'parent', ({ parentId }, names) => (parentId === null ? '' : names.actor(parentId))),
  field('colour', (cell) => cell.toLowerCase(), 'colour-unsound'),
  field('wikidata', (cell) => cell.toUpperCase(), 'wikidata-unsound'),
  {
    name: 'note',
    write: ({ note }) => note,
    read: (cell, row) => {
      if (!Actor.shape.note.safeParse(cell).success) return actorRemark('note-long');
      row.fields.note = cell;
      return null;
    },
  },
  reference('merged_into', 'mergedInto', ({ mergedIntoId }, names) =>
    mergedIntoId === null ? '' : names.actor(mergedIntoId),
  ),
  {
    name: 'distinct_from',
    write: ({ distinctFromIds }) => distinctFromIds.join(' '),
    read: (cell, row) => {
      const ids = cell.split(/[\s,|]+/).filter((id) => id !== '');
      const wrong = ids.find((id) => !Id.safeParse(id).success);
      if (wrong !== undefined) return actorRemark('distinct-unsound', wrong);
      row.references.distinctFrom = ids;
      return null;
    },
  },
];

function orNone(cell: string): string | null {
  return cell.trim() === '' ? null : cell.trim();
}

/** A text that may be missing, in a form of its own; its column is called as the field is. */
function field(
  key: 'country' | 'organisation' | 'colour' | 'wikidata',
  tidy: (cell: string) => string,
  problem: ActorRemarkId,
): Column {
  return {
    name: key,
    write: (actor) => actor[key] ?? '',
    read: (cell, row) => {
      const value = orNone(tidy(cell));
      if (!Actor.shape[key].safeParse(value).success) return actorRemark(problem, value?.slice(0, 40));
      row.fields[key] = value;
      return null;
    },
  };
}

/** Another record, by name or id; which one is told when the file is taken in. */
function reference(
  name: string,
  key: 'kind' | 'parent' | 'mergedInto',
  write: (actor: Actor, names: TableNames) => string,
): Column {
  return {
    name,
    write,
    read: (cell, row) => {
      row.references[key] = orNone(cell);
      return null;
    },
  };
}
