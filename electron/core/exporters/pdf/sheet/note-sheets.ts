import type { Annotation } from '../../../../../shared/schema/annotation.ts';
import { summarise, polaritySign } from '../../../../../shared/words/summary.ts';
import { reservations, signedPosition } from '../content/comment.ts';
import { lookOf } from '../content/look.ts';
import type { ReferenceBook } from '../content/reference-book.ts';
import type { MarkRegister } from './marks.ts';
import { phrase, phraseOrNull } from './phrase.ts';
import type { RowNumbers } from './row-numbers.ts';
import type { NoteSheet, Reference } from './sheet.ts';

/** The tables' row about an annotation: its own, or its actor's. */
export function referenceTo(annotation: Annotation, numbers: RowNumbers, book: ReferenceBook): Reference[] {
  const { id, body } = annotation;
  const about = body.kind === 'actor' ? (book.actor(body.actorId)?.id ?? '') : id;
  const number = numbers.of(about);
  return number === undefined ? [] : [{ number, look: lookOf(body) }];
}

/** Makes notes of annotations. What says nothing new is left out: a mention of an actor of whom a note tells already. */
export class NoteSheets {
  readonly #marks: MarkRegister;
  readonly #numbers: RowNumbers;
  readonly #book: ReferenceBook;
  readonly #severalAnalysts: boolean;
  readonly #introduced = new Set<string>();

  constructor(marks: MarkRegister, numbers: RowNumbers, book: ReferenceBook, severalAnalysts: boolean) {
    this.#marks = marks;
    this.#numbers = numbers;
    this.#book = book;
    this.#severalAnalysts = severalAnalysts;
  }

  /** @param annotations in the order of the text, over all calls */
  of(annotations: readonly Annotation[]): NoteSheet[] {
    return annotations.filter((annotation) => this.#saysMore(annotation)).flatMap((one) => this.#note(one));
  }

  #saysMore({ body }: Annotation): boolean {
    if (body.kind !== 'actor') return true;
    const actorId = this.#book.actor(body.actorId)?.id ?? body.actorId;
    const known = this.#introduced.has(actorId);
    this.#introduced.add(actorId);
    return !known || body.note !== '' || body.portrayal !== null;
  }

  #note(annotation: Annotation): NoteSheet[] {
    const { body } = annotation;
    const { names, words, labels } = this.#book;
    const { title, detail } = summarise(body, names, words);
    const written = body.kind === 'note' ? body.text : body.note;
    return referenceTo(annotation, this.#numbers, this.#book).map((reference) => ({
      ...reference,
      mark: this.#marks.firstPassage(annotation.id),
      sign: signOf(body, labels.locale),
      // A sentence of ours around names that may run otherwise.
      title:
        body.kind === 'note' ? null : { ...phrase(title), ...(body.kind === 'stance' && { rtl: false }) },
      remark: phraseOrNull(written),
      suggestion: body.kind === 'bias' ? phraseOrNull(body.suggestion) : null,
      details: [
        ...(detail === '' ? [] : [detail]),
        ...reservations(annotation, this.#book),
        ...(this.#severalAnalysts ? [this.#book.analyst(annotation)] : []),
      ],
    }));
  }
}

function signOf(body: Annotation['body'], locale: string): string {
  if (body.kind === 'bias') return '●●●○○○'.slice(3 - body.severity, 6 - body.severity);
  if (body.kind !== 'stance') return '';
  return [polaritySign(body), signedPosition(body, locale)].filter((part) => part !== null).join(' ');
}
