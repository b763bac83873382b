import { comparedKinds } from '../../../shared/agreement/measures.ts';
import { rowsOf, type FigureRow } from '../../../shared/agreement/figure-rows.ts';
import { layerName } from '../../../shared/agreement/layer-name.ts';
import { saidValue, saidValues } from '../../../shared/agreement/said-value.ts';
import type { AgreementReport, DifferingPassage } from '../../../shared/api/agreement.ts';
import type { StateReader } from '../../../shared/changes/state.ts';
import type { ExportOptions } from '../../../shared/export/export-options.ts';
import { agreementTerms } from '../../../shared/words/agreement-terms.ts';
import { namesFrom } from '../../../shared/words/names.ts';
import { vocabularies } from '../../../shared/words/vocabularies.ts';
import { dictionaryOf, tableOf, type DataTable } from '../exporters/tables/data-table.ts';
import {
  confusionColumns,
  figureColumns,
  passageColumns,
  valueColumns,
  type RowOfKind,
} from './agreement-columns.ts';

/** What was measured as tables of rows: a row for each figure, each pair of values, each passage and layer that differ. */
export function agreementTables(
  report: AgreementReport,
  state: Pick<StateReader, 'get' | 'values'>,
  labels: ExportOptions['labels'],
): readonly DataTable[] {
  const words = { vocabulary: vocabularies[labels], agreement: agreementTerms[labels] };
  const names = namesFrom(state, words.vocabulary);
  const context = { state, names, words: words.vocabulary };
  const rows = comparedKinds.flatMap((kind) => rowsOf(report, kind).map((row): RowOfKind => ({ kind, row })));
  const said = (row: FigureRow, value: string | number | null): string =>
    value === null ? '' : saidValue(row.key, value, names, words);
  const layerOf = (at: number): string => layerName(report.layers[at] ?? '', state, words.agreement);
  const tables = {
    figures: figureColumns,
    values: valueColumns,
    confusion: confusionColumns,
    passages: passageColumns,
  };
  return [
    tableOf(
      'figures',
      figureColumns,
      rows.flatMap(({ kind, row }) => row.figures.map(([name, figure]) => ({ kind, row, name, figure }))),
      context,
    ),
    tableOf(
      'values',
      valueColumns,
      rows.flatMap(({ kind, row }) =>
        (row.marked?.values ?? []).map(({ values, ...figures }) => ({
          kind,
          row,
          value: saidValues(kind, values, names, words),
          ...figures,
        })),
      ),
      context,
    ),
    tableOf(
      'confusion',
      confusionColumns,
      rows.flatMap(({ kind, row }) => {
        const { categories = [], confusion = [] } = row.field ?? {};
        return confusion.flatMap((counts, one) =>
          // What never comes to it is most of a table of many values, and says nothing.
          counts.flatMap((count, other) =>
            count === 0
              ? []
              : [
                  {
                    kind,
                    row,
                    one: said(row, categories[one] ?? null),
                    other: said(row, categories[other] ?? null),
                    count,
                  },
                ],
          ),
        );
      }),
      context,
    ),
    tableOf(
      'passages',
      passageColumns,
      rows.flatMap(({ kind, row }) =>
        row.differing.flatMap((passage: DifferingPassage) =>
          passage.values.map((value, at) => ({
            kind,
            row,
            passage,
            layer: layerOf(at),
            value: said(row, value),
          })),
        ),
      ),
      context,
    ),
    dictionaryOf(tables, labels),
  ];
}
