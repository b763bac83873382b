import Papa from 'papaparse';
import { ok } from '../../../../shared/errors.ts';
import { unguardCell } from '../../actors-file/formula-guard.ts';
import { refuse } from '../../importers/refusal.ts';
import { isObject, listOf, stringOf } from '../../web-annotation/json-ld.ts';
import { hintsOf } from '../article-fields.ts';
import { jsonIn } from '../../json-in.ts';
import {
  foreignAnnotation,
  gatherForeign,
  type ForeignAnnotation,
  type ForeignPassage,
} from '../foreign-annotation.ts';
import type { ForeignFormat } from '../foreign-format.ts';
import { isOffset } from '../foreign-values.ts';
import { ownFieldsIn } from '../own-fields.ts';
import { bodyOfStatement } from './dna-statement.ts';

/** Columns of DNA's event list that are no variables of its statements. */
const fixed = /^(?:statement_id|time|start_position|stop_position|text|coder|document_.*|slantwise)$/;

/** More rows than these are no event list. */
const MOST_ROWS = 100_000;

type Row = Readonly<Record<string, string>>;

/** The event list that DNA exports: a statement a line, without the texts. */
export const dnaCsv: ForeignFormat = {
  format: 'dna-csv',
  name: 'DNA event list',
  extensions: ['.csv'],
  recognises: ({ text }) => {
    const header = text.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? '';
    return (
      header.includes('statement_id') && header.includes('start_position') && header.includes('stop_position')
    );
  },
  read: ({ file, text }) => {
    const { data } = Papa.parse<Row>(text, {
      header: true,
      skipEmptyLines: true,
      preview: MOST_ROWS,
      transform: unguardCell,
    });
    if (data.length === 0) return refuse(file.name, 'empty', 'is empty');
    const byDocument = Map.groupBy(
      data,
      (row) => `${row['document_id'] ?? ''} ${row['document_title'] ?? ''}`,
    );
    const documents = [...byDocument.values()].map((rows) => {
      const title = rows[0]?.['document_title'] ?? '';
      const article = ownOf(rows[0] ?? {})?.['article'];
      const hints = hintsOf({ title, ...(isObject(article) ? article : {}) });
      const annotations = rows.map((row) => readRow(row, title));
      return {
        name: title,
        text: null,
        article: null,
        hints,
        gathered: gatherForeign(annotations, hints.id),
      };
    });
    return ok({ format: dnaCsv.format, documents, losses: [] });
  },
};

function readRow(row: Row, title: string): ForeignAnnotation {
  const own = ownOf(row);
  const quote = row['text']?.trim() ?? '';
  const [start, end] = [Number(row['start_position']), Number(row['stop_position'])];
  const place = isOffset(start) && isOffset(end) && start < end ? { start, end } : { start: 0, end: 1 };
  const written = listOf(own?.['anchors']).flatMap(anchorIn);
  const variables = new Map(Object.entries(row).filter(([name]) => !fixed.test(name)));
  return foreignAnnotation({
    key: `dna-csv:${title}#${row['statement_id'] ?? ''} ${row['start_position'] ?? ''}`,
    passages: written.length > 0 ? written : [{ ...place, quote: quote === '' ? null : quote }],
    creator: row['coder']?.trim() ? row['coder'] : null,
    ...bodyOfStatement(variables, 'Statement'),
    own: own === null ? null : ownFieldsIn(own['fields']),
  });
}

/** What Slantwise wrote for itself in a column of its own. */
function ownOf(row: Row): Readonly<Record<string, unknown>> | null {
  const json = jsonIn(row['slantwise'] ?? '');
  return isObject(json) ? json : null;
}

function anchorIn(anchor: unknown): ForeignPassage[] {
  if (!isObject(anchor)) return [];
  const { start, end } = anchor;
  const quote = stringOf(anchor['quote']);
  return isOffset(start) && isOffset(end) && start < end && quote !== null ? [{ start, end, quote }] : [];
}
