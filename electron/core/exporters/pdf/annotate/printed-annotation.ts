import type { Annotation } from '../../../../../shared/schema/annotation.ts';
import type { Instant } from '../../../../../shared/schema/ids.ts';
import { commentOf } from '../content/comment.ts';
import { lookOf, type LookName } from '../content/look.ts';
import type { ReferenceBook } from '../content/reference-book.ts';

/** An annotation as PDF viewers list it. */
export interface PrintedAnnotation {
  readonly id: string;
  readonly look: LookName;
  /** `Stance`. */
  readonly subject: string;
  /** Plain text. */
  readonly comment: string;
  readonly author: string;
  readonly createdAt: Instant;
  readonly modifiedAt: Instant;
}

export function printedAnnotation(
  annotation: Annotation,
  passageFound: boolean,
  book: ReferenceBook,
): PrintedAnnotation {
  const { id, body, createdAt, modifiedAt } = annotation;
  return {
    id,
    look: lookOf(body),
    subject: book.words.kind[body.kind],
    comment: commentOf(annotation, passageFound, book),
    author: book.analyst(annotation),
    createdAt,
    modifiedAt,
  };
}
