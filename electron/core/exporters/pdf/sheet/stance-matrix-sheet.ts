import type { Annotation, AnnotationOf } from '../../../../../shared/schema/annotation.ts';
import { stanceMatrix, type MatrixCell } from '../../../../../shared/statistics/stance-matrix.ts';
import { scalePosition } from '../content/comment.ts';
import type { LookName } from '../content/look.ts';
import { looks } from '../content/look.ts';
import type { ReferenceBook } from '../content/reference-book.ts';
import { phrase } from './phrase.ts';
import type { RowNumbers } from './row-numbers.ts';
import type { AppendixSheet, CellSheet, MatrixSheet } from './sheet.ts';

/** What fits beside each other, and what anybody would look through. */
const TARGETS_TO_A_TABLE = 6;
const MOST_TARGETS = 24;
const MOST_HOLDERS = 40;
const REFERENCES_TO_A_CELL = 4;

/** Who stands where on whom or what; nothing for a single stance, which the list says better. */
export function matrixSheets(
  annotations: readonly Annotation[],
  numbers: RowNumbers,
  book: ReferenceBook,
): Pick<AppendixSheet, 'matrix' | 'matrixLeftOut'> {
  const stances = annotations.filter((one): one is AnnotationOf<'stance'> => one.body.kind === 'stance');
  if (stances.length < 2) return { matrix: [], matrixLeftOut: null };
  const { names, labels } = book;
  const { holders, targets, cell } = stanceMatrix(stances, names);
  const rows = holders.slice(0, MOST_HOLDERS);
  const shown = targets.slice(0, MOST_TARGETS);
  const matrix: MatrixSheet[] = [];
  for (let at = 0; at < shown.length; at += TARGETS_TO_A_TABLE) {
    const columns = shown.slice(at, at + TARGETS_TO_A_TABLE);
    matrix.push({
      targets: columns.map(({ target }) => phrase(names.target(target))),
      rows: rows.flatMap(({ key, party }) => {
        const cells = columns.map((column) => cellSheet(cell(key, column.key), numbers, labels.locale));
        return cells.every((one) => one === null) ? [] : [{ holder: phrase(names.party(party)), cells }];
      }),
    });
  }
  const without = [holders.length - rows.length, targets.length - shown.length] as const;
  return { matrix, matrixLeftOut: without[0] + without[1] === 0 ? null : labels.leftOut(...without) };
}

function cellSheet(cell: MatrixCell | undefined, numbers: RowNumbers, locale: string): CellSheet | null {
  if (cell === undefined) return null;
  const { mean, annotationIds } = cell;
  const look: LookName = mean === null || mean === 0 ? 'neutral' : mean > 0 ? 'for' : 'against';
  const all = annotationIds.flatMap((id) => numbers.of(id) ?? []);
  return {
    look,
    sign: { up: '▲', down: '▼', diamond: '◆' }[looks[look].sign ?? 'diamond'],
    position: mean === null ? null : scalePosition(mean, locale),
    references: all.slice(0, REFERENCES_TO_A_CELL).map((number) => ({ number, look })),
    more: Math.max(0, all.length - REFERENCES_TO_A_CELL),
  };
}
