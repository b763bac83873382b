import type { Annotation, Body, StanceBody } from '../../../../../shared/schema/annotation.ts';
import { position } from '../../../../../shared/statistics/stance-matrix.ts';
import { polaritySign, summarise } from '../../../../../shared/words/summary.ts';
import { dateInWords } from './calendar.ts';
import type { ReferenceBook } from './reference-book.ts';

/** An annotation's comment as a PDF viewer lists it: plain text, one thing a line. */
export function commentOf(annotation: Annotation, passageFound: boolean, book: ReferenceBook): string {
  const { body } = annotation;
  const { title, detail } = summarise(body, book.names, book.words);
  const lines = [
    ...(body.kind === 'note' ? [] : [`${book.words.kind[body.kind]}: ${title}${positionOf(body, book)}`]),
    detail,
    ...particulars(body, book),
    ...linksOf(annotation, book),
    ...reservations(annotation, book),
    ...(passageFound ? [] : [aboutNoPassage(annotation, book)]),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function aboutNoPassage({ anchors }: Annotation, { labels }: ReferenceBook): string {
  const lost = anchors.map(({ quote }) => quote).join(' … ');
  return lost === '' ? labels.aboutWhole : labels.lostPassage(lost);
}

function positionOf(body: Body, { labels }: ReferenceBook): string {
  if (body.kind !== 'stance') return '';
  return ` (${[polaritySign(body), signedPosition(body, labels.locale)].filter((part) => part !== null).join(' ')})`;
}

/** `+3`, `0`, `−2`; null where no side is taken. */
export function signedPosition(stance: StanceBody, locale: string): string | null {
  const at = position(stance);
  return at === null ? null : scalePosition(at, locale);
}

/** A place on the scale from −3 to +3, to a tenth. */
export function scalePosition(at: number, locale: string): string {
  const digits = tenths(locale).format(Math.abs(at));
  return digits === '0' ? '0' : `${at > 0 ? '+' : '−'}${digits}`;
}

const formats = new Map<string, Intl.NumberFormat>();

function tenths(locale: string): Intl.NumberFormat {
  const known = formats.get(locale);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  formats.set(locale, format);
  return format;
}

function particulars(body: Body, book: ReferenceBook): string[] {
  const { words, names, labels } = book;
  switch (body.kind) {
    case 'actor': {
      const actor = book.actor(body.actorId);
      const aliases = actor?.aliases.map(({ text }) => text).join(', ') ?? '';
      const kind = actor === undefined || actor.kindId === null ? '' : names.term(actor.kindId);
      return [kind, aliases === '' ? '' : `${labels.aliases}: ${aliases}`, body.note];
    }
    case 'stance':
      return [
        `${labels.mode}: ${words.mode[body.mode]}`,
        body.sourceChain.length === 0 ? '' : `${labels.source}: ${sourceChain(body, book)}`,
        body.eventDate === null ? '' : `${labels.eventDate}: ${dateInWords(body.eventDate, labels.locale)}`,
        `${labels.confidence}: ${words.confidence[body.confidence]}`,
        body.note,
      ];
    case 'bias':
      return [
        `${labels.voice}: ${words.voice[body.voice]}`,
        body.note,
        body.suggestion === '' ? '' : `${labels.suggestion}: ${body.suggestion}`,
      ];
    case 'note':
      return [body.text];
  }
}

/** What it says of others; a link that leads to none that is printed is left out. */
function linksOf({ links }: Annotation, book: ReferenceBook): string[] {
  return links.flatMap(({ annotationId, relation }) => {
    const other = book.annotation(annotationId);
    if (other === undefined) return [];
    const quote = other.anchors[0] === undefined ? '' : ` (“${other.anchors[0].quote}”)`;
    const { title, note } = summarise(other.body, book.names, book.words);
    const said = other.body.kind === 'note' && note !== '' ? note : title;
    return [`${capitalised(book.words.relation[relation])}: ${said}${quote}`];
  });
}

function capitalised(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** Who says that who said: “Reuters → the ministry → Lavrov”. */
export function sourceChain(stance: StanceBody, { names }: ReferenceBook): string {
  return stance.sourceChain.map((party) => names.party(party)).join(' → ');
}

/** What keeps an annotation from being the analyst's plain word. */
export function reservations({ status, layer }: Annotation, { labels }: ReferenceBook): string[] {
  return [
    ...(status === 'suggested' ? [`${labels.status}: ${labels.suggested}`] : []),
    ...(layer === 'consensus' ? [`${labels.layer}: ${labels.consensus}`] : []),
  ];
}
