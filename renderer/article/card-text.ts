import type { Annotation, Body } from '../../shared/schema/annotation.ts';
import type { Names } from '../../shared/words/names.ts';
import { polaritySign, summarise } from '../../shared/words/summary.ts';
import type { Vocabulary } from '../../shared/words/vocabulary-en.ts';

/** What a margin card says. */
export interface CardText {
  /** In bold: “Russia ▲ Assad”, “Loaded wording”. */
  readonly title: string;
  /**
   * Goes on after the title: “strongly supports”, the quote; empty when there is nothing to add. The quote is isolated
   * from its marks (U+2068, U+2069), so that they stand as the interface writes them around a text of any direction.
   */
  readonly lead: string;
  /** The small line: attribution, severity. */
  readonly detail: string;
  /** What the analyst wrote. */
  readonly note: string;
}

/** Code units of a quote or a note that a card shows. */
const QUOTE_LENGTH = 48;
const NOTE_LENGTH = 160;

export function cardTextOf({ body, anchors }: Annotation, names: Names, vocabulary: Vocabulary): CardText {
  const { detail, note } = summarise(body, names, vocabulary);
  const title = shortTitle(body, names, vocabulary);
  switch (body.kind) {
    case 'actor':
      return { title, lead: '', detail, note };
    case 'stance':
      return { title, lead: vocabulary.verb[body.polarity][body.intensity], detail, note };
    case 'bias':
      return {
        title,
        lead: anchors[0] === undefined ? '' : `“\u2068${clip(anchors[0].quote, QUOTE_LENGTH)}\u2069”`,
        detail,
        note,
      };
    case 'note':
      return { title, lead: '', detail, note: '' };
  }
}

/** An annotation in a few words, as it stands among others in a folded card. */
export function shortTitle(body: Body, names: Names, vocabulary: Vocabulary): string {
  switch (body.kind) {
    case 'actor':
      return names.actor(body.actorId);
    case 'stance':
      return `${names.party(body.holder)} ${polaritySign(body)} ${names.target(body.target)}`;
    case 'bias':
      return names.term(body.codeId);
    case 'note':
      return body.text === '' ? vocabulary.kind.note : clip(body.text, NOTE_LENGTH);
  }
}

function clip(text: string, length: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  return `${line.slice(0, length).replace(/[\ud800-\udbff\s.,;:…]+$/u, '')}…`;
}
