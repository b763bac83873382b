import type { ArticleToExport } from '../exporter.ts';
import type { Annotation } from '../../../../shared/schema/annotation.ts';
import type { StateReader } from '../../../../shared/changes/state.ts';
import type { ExportOptions } from '../../../../shared/export/export-options.ts';
import type { Names } from '../../../../shared/words/names.ts';
import type { Vocabulary } from '../../../../shared/words/vocabulary-en.ts';

export type Cell = string | number | null;

/** What rows are made from. */
export interface RowContext {
  readonly state: Pick<StateReader, 'get' | 'values'>;
  readonly names: Names;
  readonly words: Vocabulary;
}

/** An annotation with the article that it is in. */
export interface Placed {
  readonly annotation: Annotation;
  readonly in: ArticleToExport;
}

/** One column: its name is the same in every language, so that a script finds it; the dictionary says what it means. */
export interface Column<Row> {
  readonly name: string;
  readonly meaning: { readonly en: string; readonly de: string };
  /** The values that it may have, where those are few. */
  readonly values?: readonly string[];
  cell(row: Row, context: RowContext): Cell;
}

/** A table as it is written, whatever the format. */
export interface DataTable {
  /** Of the sheet, or of the file without its extension. */
  readonly name: string;
  readonly heading: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export function tableOf<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  context: RowContext,
): DataTable {
  return {
    name,
    heading: columns.map((column) => column.name),
    rows: rows.map((row) => columns.map((column) => column.cell(row, context))),
  };
}

/** The table that says what the columns of others mean. */
export function dictionaryOf(
  tables: Readonly<Record<string, readonly Omit<Column<never>, 'cell'>[]>>,
  labels: ExportOptions['labels'],
): DataTable {
  return {
    name: 'dictionary',
    heading: ['table', 'column', 'meaning', 'values'],
    rows: Object.entries(tables).flatMap(([table, columns]) =>
      columns.map(({ name, meaning, values }) => [table, name, meaning[labels], values?.join(' | ') ?? '']),
    ),
  };
}
