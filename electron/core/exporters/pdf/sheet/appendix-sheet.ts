import type { Annotation, AnnotationKind, AnnotationOf } from '../../../../../shared/schema/annotation.ts';
import type { NumberedBlock } from '../../../../../shared/text/numbered-blocks.ts';
import type { ReferenceBook } from '../content/reference-book.ts';
import { actorRows } from './actor-rows.ts';
import { biasGroups } from './bias-rows.ts';
import type { MarkRegister } from './marks.ts';
import { noteRow } from './note-rows.ts';
import { phrase } from './phrase.ts';
import { rowFrame, type RowFrame } from './row-frame.ts';
import type { RowNumbers } from './row-numbers.ts';
import type { AppendixSheet } from './sheet.ts';
import { matrixSheets } from './stance-matrix-sheet.ts';
import { stanceRow } from './stance-rows.ts';

interface Annotated {
  readonly title: string;
  readonly blocks: readonly NumberedBlock[];
  readonly annotations: readonly Annotation[];
  /** Whether each row must say whose it is. */
  readonly severalAnalysts: boolean;
}

/** The tables after an article; each row gets its number. */
export function appendixSheet(
  { title, blocks, annotations, severalAnalysts }: Annotated,
  marks: MarkRegister,
  numbers: RowNumbers,
  book: ReferenceBook,
): AppendixSheet {
  const frame = (annotation: Annotation): RowFrame =>
    rowFrame(annotation, blocks, marks, book, numbers, severalAnalysts);
  return {
    heading: phrase(book.labels.onArticle(title)),
    actors: actorRows(annotations, marks, book, numbers),
    stances: of('stance', annotations).map((annotation) => stanceRow(annotation, frame(annotation), book)),
    ...matrixSheets(annotations, numbers, book),
    biasNotes: biasGroups(of('bias', annotations), frame, book),
    notes: of('note', annotations).map((annotation) => noteRow(annotation, frame(annotation))),
  };
}

function of<K extends AnnotationKind>(kind: K, annotations: readonly Annotation[]): AnnotationOf<K>[] {
  return annotations.filter((annotation): annotation is AnnotationOf<K> => annotation.body.kind === kind);
}
