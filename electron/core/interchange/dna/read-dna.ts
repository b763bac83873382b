import type { DatabaseSync } from 'node:sqlite';
import { articleOfText, hintsOf } from '../article-fields.ts';
import { foreignAnnotation, gatherForeign, type ForeignAnnotation } from '../foreign-annotation.ts';
import type { ForeignDocument } from '../foreign-file.ts';
import { isOffset } from '../foreign-values.ts';
import { bodyOfStatement } from './dna-statement.ts';

/** More rows of a table than these are not looked at. */
const MOST_ROWS = 500_000;

/** The tables that every file of DNA 3 has. */
const tables = ['DOCUMENTS', 'STATEMENTS', 'STATEMENTTYPES', 'VARIABLES', 'ENTITIES', 'CODERS'];

/** @returns null when the database is none of DNA 3 */
export function readDna(database: DatabaseSync): readonly ForeignDocument[] | null {
  const found = new Set(
    rows(database, `SELECT upper(name) AS name FROM sqlite_schema WHERE type = 'table'`).map(
      (row) => row['name'],
    ),
  );
  if (!tables.every((table) => found.has(table))) return null;
  const values = valuesOf(database);
  const statements = Map.groupBy(
    rows(
      database,
      `SELECT s.ID AS id, s.DocumentId AS document, s.Start AS start, s.Stop AS stop, t.Label AS type, c.Name AS coder
       FROM STATEMENTS s LEFT JOIN STATEMENTTYPES t ON t.ID = s.StatementTypeId LEFT JOIN CODERS c ON c.ID = s.Coder`,
    ),
    (row) => row['document'],
  );
  return rows(
    database,
    'SELECT ID AS id, Title AS title, Text AS text, Author AS author, Source AS source, Date AS date FROM DOCUMENTS',
  ).map((row) => {
    const { id, date } = row;
    // DNA shows and counts a line break as one sign.
    const text = textOf(row['text']).replaceAll('\r\n', '\n');
    const fields = {
      title: textOf(row['title']),
      author: textOf(row['author']),
      source: textOf(row['source']),
      published:
        typeof date === 'number' && Math.abs(date) < 1e11
          ? new Date(date * 1000).toISOString().slice(0, 10)
          : null,
    };
    const annotations = (statements.get(id) ?? []).map((statement) =>
      readStatement(statement, values.get(textOf(statement['id'])) ?? new Map(), `dna:${fields.title}`),
    );
    return {
      name: fields.title,
      text,
      article: articleOfText('dna', text, fields, `Document ${textOf(id)}`),
      hints: hintsOf({ title: fields.title }),
      gathered: gatherForeign(annotations, null),
    };
  });
}

type Row = Readonly<Record<string, unknown>>;

function readStatement(row: Row, variables: ReadonlyMap<string, string>, key: string): ForeignAnnotation {
  const { start, stop } = row;
  const placed = isOffset(start) && isOffset(stop) && start < stop;
  return foreignAnnotation({
    key: `${key}#${textOf(row['id'])}`,
    // A place that is none is looked for, and told as not found.
    passages: [
      placed
        ? { start, end: stop, quote: null }
        : { start: Number.MAX_SAFE_INTEGER - 1, end: Number.MAX_SAFE_INTEGER, quote: null },
    ],
    creator: textOf(row['coder']) || null,
    ...bodyOfStatement(variables, textOf(row['type'])),
  });
}

/** The values of all statements, by the statement's id and the variable's name. */
function valuesOf(database: DatabaseSync): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, Map<string, string>>();
  const sources = [
    ['DATABOOLEAN', `CASE d.Value WHEN 0 THEN 'false' ELSE 'true' END`, ''],
    ['DATAINTEGER', 'd.Value', ''],
    ['DATALONGTEXT', 'd.Value', ''],
    ['DATASHORTTEXT', 'e.Value', 'LEFT JOIN ENTITIES e ON e.ID = d.Entity'],
  ] as const;
  for (const [table, value, join] of sources) {
    const query = `SELECT d.StatementId AS statement, v.Variable AS variable, ${value} AS value
      FROM ${table} d JOIN VARIABLES v ON v.ID = d.VariableId ${join}`;
    for (const row of rows(database, query)) {
      const statement = textOf(row['statement']);
      const values = found.get(statement) ?? new Map<string, string>();
      found.set(statement, values.set(textOf(row['variable']), textOf(row['value'])));
    }
  }
  return found;
}

function rows(database: DatabaseSync, query: string): Row[] {
  return database.prepare(`${query} LIMIT ${MOST_ROWS}`).all();
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
