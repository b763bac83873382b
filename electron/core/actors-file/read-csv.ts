import { loss } from '../../../shared/losses/loss.ts';
import Papa from 'papaparse';
import type { ActorEntry, ReadActors, RefusedEntry } from '../../../shared/actors/actor-entry.ts';
import { actorRemark } from '../../../shared/actors/actor-remark.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import { columns, type Column, type RowInHand } from './columns.ts';
import { unguardCell } from './formula-guard.ts';
import { actorsLimits, refuseActors, tooMany } from './refuse-actors.ts';

const delimiters = [',', ';', '\t'] as const;

interface Row {
  /** Of the file, where the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads a table of actors. Its first line names the columns, in any order; the sign between them is told by that
 * line. A row that cannot be read is refused by itself.
 */
export function readActorsCsv(name: string, text: string): Result<ReadActors> {
  const { table, skipped, delimiter } = withoutHint(text);
  const rows = rowsOf(table, delimiter, skipped);
  if (rows === null) {
    return refuseActors(name, 'actors-damaged', 'has a quotation mark that is opened and never closed');
  }
  const [heading, ...body] = rows;
  const found = heading?.cells.map((cell) => columnNamed(cell)) ?? [];
  if (!found.some((column) => column?.name === 'name' || column?.name === 'id')) {
    return refuseActors(name, 'actors-unknown', 'is no table of actors: no column is called “name”');
  }
  if (body.length > actorsLimits.actors) return tooMany(name);
  const twice = found.find((column, index) => column !== undefined && found.indexOf(column) < index);
  if (twice !== undefined) {
    return refuseActors(name, 'actors-damaged', `has two columns called “${twice.name}”`);
  }
  const unknown = (heading?.cells ?? []).filter(
    (cell, index) => found[index] === undefined && cell.trim() !== '',
  );
  const entries: ActorEntry[] = [];
  const refused: RefusedEntry[] = [];
  for (const row of body) {
    const read = readRow(row, found);
    if ('remark' in read) refused.push(read);
    else entries.push(read);
  }
  const losses = unknown.map((cell) => loss('column-unknown', { name: cell.trim().slice(0, 80) }));
  return ok({ name, entries, refused, losses });
}

function readRow({ line, cells }: Row, found: readonly (Column | undefined)[]): ActorEntry | RefusedEntry {
  const row: RowInHand = { id: null, fields: {}, references: {} };
  const at = found.findIndex((column) => column?.name === 'name');
  const name = unguardCell(cells[at] ?? '').trim();
  const extra = cells.slice(found.length).some((cell) => cell.trim() !== '');
  if (extra) return { line, name, remark: actorRemark('cells-many') };
  for (const [index, column] of found.entries()) {
    const remark = column?.read(unguardCell(cells[index] ?? ''), row) ?? null;
    if (remark !== null) return { line, name, remark };
  }
  return { line, id: row.id, fields: row.fields, references: row.references };
}

function columnNamed(heading: string): Column | undefined {
  const name = heading
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return columns.find((column) => column.name === name);
}

/** Rows with anything in them. @returns null when a quotation mark is left open */
function rowsOf(table: string, delimiter: string, skipped: number): Row[] | null {
  const rows: Row[] = [];
  let broken = false;
  let line = 1 + skipped;
  let from = 0;
  Papa.parse<string[]>(table, {
    delimiter,
    step: ({ data, errors, meta }) => {
      if (errors.some(({ type }) => type === 'Quotes')) broken = true;
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data });
      line += table.slice(from, meta.cursor).match(/\r\n|\r|\n/g)?.length ?? 0;
      from = meta.cursor;
    },
  });
  return broken ? null : rows;
}

/** A spreadsheet's own hint (`sep=;`) before the heading, or else the sign that parts the headings. */
function withoutHint(text: string): { table: string; skipped: number; delimiter: string } {
  const hint = /^sep=([,;\t])\r?\n/i.exec(text);
  if (hint?.[1] !== undefined) return { table: text.slice(hint[0].length), skipped: 1, delimiter: hint[1] };
  const heading = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const delimiter = delimiters.reduce((best, sign) =>
    heading.split(sign).length > heading.split(best).length ? sign : best,
  );
  return { table: text, skipped: 0, delimiter };
}
