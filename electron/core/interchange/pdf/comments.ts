import type { PagePieces } from '../../importers/pdf/page-pieces.ts';
import { uuidIri } from '../../web-annotation/iri.ts';
import { Id } from '../../../../shared/schema/ids.ts';
import { foreignAnnotation, type ForeignAnnotation } from '../foreign-annotation.ts';
import type { Markup, Rectangle } from './markup.ts';
import { PageLetters, type MeantWords, type PageBox } from './page-letters.ts';
import { SolidText } from './solid-text.ts';

/** A page that has comments: its letters, and how its own coordinates become theirs (six numbers, ISO 32000-2, 8.3.4). */
export interface CommentedPage {
  readonly pieces: PagePieces;
  readonly transform: readonly number[];
}

/** A comment of a PDF: an annotation, and which one it answers. */
export interface PdfComment {
  readonly annotation: ForeignAnnotation;
  /** The address of that one: ours, or another comment's key. */
  readonly answers: string | null;
}

/** The subtypes that say nothing but “look here”. */
const plainMarks: ReadonlySet<string> = new Set(['Highlight', 'Text', 'FreeText']);

/**
 * What people said in a PDF, anchored to the article's text. Our own annotations in it are known by their names and
 * left out; what answers them stands where they stand, linked to them.
 * @param own ids of the annotations that Slantwise wrote into the file, with their passages
 */
export function commentsOf(
  markups: readonly Markup[],
  pages: ReadonlyMap<number, CommentedPage>,
  text: string,
  own: ReadonlyMap<string, ForeignAnnotation['passages']>,
): PdfComment[] {
  const solid = new SolidText(text);
  const letters = new Map([...pages].map(([page, { pieces }]) => [page, new PageLetters(pieces)]));
  const byRef = new Map(markups.map((markup) => [markup.ref, markup]));
  const ownId = (markup: Markup): string | null => {
    const id = ownName(markup);
    return own.has(id) ? id : null;
  };
  const place = (markup: Markup): ForeignAnnotation['passages'] => {
    const page = pages.get(markup.page);
    const on = letters.get(markup.page);
    if (page === undefined || on === undefined) return [];
    const found = wordsOf(markup, on, page.transform).find((words) => passageOf(words, solid) !== null);
    const passage = found === undefined ? null : passageOf(found, solid);
    return passage === null ? [] : [{ ...passage, quote: text.slice(passage.start, passage.end) }];
  };
  const parentOf = ({ inReplyTo }: Markup): Markup | undefined => byRef.get(inReplyTo ?? '');
  /** Words struck out go with the caret that says what replaces them; the caret alone marks none. */
  const marked = new Map(markups.filter(isSecondHalf).map((half) => [half.inReplyTo ?? '', half]));
  /** Through the chain of what it answers or is grouped with; a chain that bites its tail ends. */
  const passagesOf = (markup: Markup, depth = 0): ForeignAnnotation['passages'] => {
    const id = ownId(markup);
    if (id !== null) return own.get(id) ?? [];
    const parent = parentOf(markup);
    if (parent !== undefined && depth <= DEEPEST) return passagesOf(parent, depth + 1);
    return place(markup.quads.length > 0 ? markup : (marked.get(markup.ref) ?? markup));
  };
  return markups
    .filter((markup) => ownId(markup) === null && saysSomething(markup, parentOf(markup)))
    .map((markup) => {
      const parent = parentOf(markup);
      const parentId = parent === undefined ? null : ownId(parent);
      return {
        annotation: foreignAnnotation({
          key: keyOf(markup),
          passages: passagesOf(markup),
          labels: plainMarks.has(markup.subtype) ? [] : [markup.subtype.toLowerCase()],
          remarks: markup.contents === '' ? [] : [markup.contents],
          creator: markup.author ?? UNNAMED,
          created: markup.created,
          modified: markup.modified,
        }),
        answers: parent === undefined ? null : parentId === null ? keyOf(parent) : uuidIri(parentId),
      };
    });
}

/** Programs need not say who a comment is by. */
const UNNAMED = 'Unnamed reader';

/** The id that one of our annotations bears; those of a passage over pages are `id`, `id/2`, `id/3`. */
export function ownName({ name }: Markup): string {
  return name?.split('/')[0] ?? '';
}

/** Answers to answers to … */
const DEEPEST = 50;

function isSecondHalf({ isGrouped, inReplyTo, quads, contents }: Markup): boolean {
  return isGrouped && inReplyTo !== null && quads.length > 0 && contents === '';
}

/** A state is no comment; the second half of a pair (words struck out and what replaces them) goes with the first. */
function saysSomething(markup: Markup, parent: Markup | undefined): boolean {
  if (markup.isState) return false;
  return parent === undefined || !isSecondHalf(markup);
}

/** The same each time the file is read, and after other programs have saved it, as far as they keep names. */
function keyOf({ name, page, rectangle, author, created, contents }: Markup): string {
  const id = Id.safeParse(name);
  if (id.success) return uuidIri(id.data);
  const { left, top } = rectangle;
  const facts =
    name ?? [page, Math.round(left), Math.round(top), author, created, contents.slice(0, 80)].join(' ');
  return `urn:pdf:${encodeURIComponent(facts.toWellFormed())}`;
}

/** What a comment may be about, the likeliest first. */
function wordsOf(markup: Markup, letters: PageLetters, transform: readonly number[]): MeantWords[] {
  const boxes = (markup.quads.length > 0 ? markup.quads : [markup.rectangle]).map((one) =>
    boxOf(one, transform),
  );
  const under = letters.under(boxes);
  const beside = markup.quads.length > 0 || boxes[0] === undefined ? [] : letters.linesBeside(boxes[0]);
  return under === null ? beside : [under, ...beside];
}

function passageOf(
  { letters, before, after }: MeantWords,
  solid: SolidText,
): { start: number; end: number } | null {
  return solid.find(letters, before, after);
}

function boxOf({ left, bottom, right, top }: Rectangle, transform: readonly number[]): PageBox {
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = transform;
  const corners = [
    [left, bottom],
    [right, top],
  ] as const;
  const [one, other] = corners.map(([x, y]) => ({ x: a * x + c * y + e, y: b * x + d * y + f }));
  const [p, q] = [one ?? { x: 0, y: 0 }, other ?? { x: 0, y: 0 }];
  return {
    left: Math.min(p.x, q.x),
    right: Math.max(p.x, q.x),
    top: Math.min(p.y, q.y),
    bottom: Math.max(p.y, q.y),
  };
}
