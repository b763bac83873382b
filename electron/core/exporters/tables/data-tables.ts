import { loss, type Loss } from '../../../../shared/losses/loss.ts';
import type { AnnotationKind } from '../../../../shared/schema/annotation.ts';
import { namesFrom } from '../../../../shared/words/names.ts';
import { vocabularies } from '../../../../shared/words/vocabularies.ts';
import type { ExportPreview } from '../../../../shared/export/export-preview.ts';
import type { ExportInput } from '../exporter.ts';
import { actorColumns, actorRows } from './actor-columns.ts';
import { annotationColumns } from './annotation-columns.ts';
import { biasColumns } from './bias-columns.ts';
import { dictionaryOf, tableOf, type DataTable, type Placed } from './data-table.ts';
import { stanceColumns } from './stance-columns.ts';

/** Rows of each table that a preview shows. */
const SHOWN = 20;

/** Annotations as tables of rows, with a dictionary of their columns: one row an annotation, a stance, a bias note, an actor. */
export function dataTables({ articles, state, options }: ExportInput): readonly DataTable[] {
  const words = vocabularies[options.labels];
  const context = { state, names: namesFrom(state, words), words };
  const all = articles.flatMap((one): Placed[] =>
    one.annotations.map((annotation) => ({ annotation, in: one })),
  );
  const ofKind = (kind: AnnotationKind): readonly Placed[] =>
    all.filter(({ annotation }) => annotation.body.kind === kind);
  const columnsOf = {
    annotations: annotationColumns,
    stances: stanceColumns,
    bias_notes: biasColumns,
    actors: actorColumns,
  };
  return [
    tableOf('annotations', annotationColumns, all, context),
    tableOf('stances', stanceColumns, ofKind('stance'), context),
    tableOf('bias_notes', biasColumns, ofKind('bias'), context),
    tableOf('actors', actorColumns, actorRows(all, context), context),
    dictionaryOf(columnsOf, options.labels),
  ];
}

/** The first rows of each. */
export function previewTables(tables: readonly DataTable[]): ExportPreview {
  return {
    type: 'tables',
    tables: tables.map(({ name, heading, rows }) => ({
      name,
      heading,
      rows: rows.slice(0, SHOWN).map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
      more: Math.max(rows.length - SHOWN, 0),
    })),
  };
}

/** What rows cannot hold. */
export const tableLosses: readonly Loss[] = [loss('texts-left')];
