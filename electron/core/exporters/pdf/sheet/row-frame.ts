import type { Annotation } from '../../../../../shared/schema/annotation.ts';
import { blockAt } from '../../../../../shared/text/canonical.ts';
import type { NumberedBlock } from '../../../../../shared/text/numbered-blocks.ts';
import { reservations } from '../content/comment.ts';
import type { ReferenceBook } from '../content/reference-book.ts';
import type { MarkRegister } from './marks.ts';
import { quotation } from './phrase.ts';
import type { RowNumbers } from './row-numbers.ts';
import type { Phrase, Place, RowNumber } from './sheet.ts';

/** What every row about an annotation has. */
export interface RowFrame {
  readonly number: RowNumber;
  readonly quote: Phrase | null;
  readonly details: readonly string[];
  readonly place: Place;
}

/** @param severalAnalysts whether each row must say whose it is */
export function rowFrame(
  annotation: Annotation,
  blocks: readonly NumberedBlock[],
  marks: MarkRegister,
  book: ReferenceBook,
  numbers: RowNumbers,
  severalAnalysts: boolean,
): RowFrame {
  return {
    number: numbers.add(annotation.body.kind, annotation.id),
    quote: quotation(annotation.anchors.map(({ quote }) => quote)),
    details: [...reservations(annotation, book), ...(severalAnalysts ? [book.analyst(annotation)] : [])],
    place: placeOf(annotation, blocks, marks, book),
  };
}

function placeOf(
  annotation: Annotation,
  blocks: readonly NumberedBlock[],
  marks: MarkRegister,
  { labels }: ReferenceBook,
): Place {
  const mark = marks.firstPassage(annotation.id);
  const first = annotation.anchors[0];
  if (first === undefined) {
    const instead = annotation.status === 'orphaned' ? labels.passageLost : labels.wholeArticle;
    return { mark: null, paragraph: null, instead };
  }
  if (mark === null) return { mark: null, paragraph: null, instead: labels.passageLost };
  const block = blockAt(blocks, first.start);
  return {
    mark,
    paragraph: block === undefined ? null : (blocks[block.index]?.number ?? null),
    instead: null,
  };
}
