import type { AnnotationOf } from '../../../../../shared/schema/annotation.ts';
import { polaritySign } from '../../../../../shared/words/summary.ts';
import { sourceChain, signedPosition } from '../content/comment.ts';
import { dateInWords } from '../content/calendar.ts';
import { lookOf } from '../content/look.ts';
import type { ReferenceBook } from '../content/reference-book.ts';
import { phrase, phraseOrNull } from './phrase.ts';
import type { RowFrame } from './row-frame.ts';
import type { StanceRow } from './sheet.ts';
import { withHeight } from './tall-rows.ts';

export function stanceRow(
  annotation: AnnotationOf<'stance'>,
  frame: RowFrame,
  book: ReferenceBook,
): StanceRow {
  const { body } = annotation;
  const { words, names, labels } = book;
  return withHeight({
    ...frame,
    look: lookOf(body),
    holder: phrase(names.party(body.holder)),
    sign: polaritySign(body),
    position: signedPosition(body, labels.locale),
    verb: words.verb[body.polarity][body.intensity],
    target: phrase(names.target(body.target)),
    details: [
      words.attribution[body.attribution],
      words.certainty[body.certainty],
      words.mode[body.mode],
      labels.inConfidence(words.confidence[body.confidence]),
      ...(body.sourceChain.length === 0 ? [] : [sourceChain(body, book)]),
      ...(body.eventDate === null ? [] : [dateInWords(body.eventDate, labels.locale)]),
      ...frame.details,
    ],
    note: phraseOrNull(body.note),
  });
}
