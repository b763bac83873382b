import type { AppError } from '../errors.ts';
import type { Annotation, AnnotationKind } from '../schema/annotation.ts';

/**
 * What a file cannot hold that the desk has, or the desk cannot take that a file has. The sentence of each is in
 * shared/words/losses-en.ts and losses-de.ts.
 */
export const lossIds = [
  // Out, to read
  'no-passage',
  'one-range',
  'characters',
  'not-archival',
  'untagged',
  // Out, to count and to cite
  'texts-left',
  'cells-cut',
  'network-kinds',
  'annotations-left',
  // Out, for other programs
  'records-brief',
  'stances-only',
  'at-first-line',
  'actor-missing',
  'code-missing',
  'code-examples',
  'code-sources',
  'codes-merged',
  'articles-unreadable',
  // In: articles
  'pictures',
  'tracked',
  'comments-left',
  'footnotes-moved',
  'as-western',
  'characters-unread',
  'whole-page',
  'front-matter-lines',
  'field-no-text',
  'field-no-date',
  'field-no-language',
  'pages-without-text',
  'articles-joined',
  'annotations-not-taken',
  'parts-joined',
  'parts-unread',
  'attachments-named',
  'attachments',
  // In: codes and actors
  'code-unnamed',
  'code-name-cut',
  'code-id-twice',
  'code-field',
  'code-headings',
  'code-sets',
  'column-unknown',
  // In: annotations
  'text-missing',
  'no-text',
  'unread-lines',
  'labels-gone',
  'no-stretch',
  'skipped',
  'predictions',
  'grammar',
  'chains',
  'relation-ends',
  'pointers',
  'media',
  'cases',
  'sets',
  'graphs',
  'notes-apart',
  'other-format',
  'comments-unreadable',
  'article-missing',
  'refused',
  'cancelled',
] as const;
export type LossId = (typeof lossIds)[number];

/** Something that could not be carried. */
export interface Loss {
  readonly what: LossId;
  /** The article or the part of the file that it is about; empty for the whole. */
  readonly where: string;
  /** How many things it is about. */
  readonly count: number;
  /** What the sentence names: a layer, a file, an id; empty where it names nothing. */
  readonly name: string;
  /** The first of the things, `MOST_ITEMS` of them. */
  readonly items: readonly LostItem[];
  /** Why, where another part of the program refused it. */
  readonly error?: AppError;
}

export interface LostItem {
  /** Of an annotation. */
  readonly kind: AnnotationKind | null;
  /** Its words, or what else tells which one is meant; empty for what is about a whole article. */
  readonly passage: string;
}

/** Nobody reads more; the others are counted. */
export const MOST_ITEMS = 50;

export function loss(what: LossId, fields: Partial<Omit<Loss, 'what'>> = {}): Loss {
  return { what, where: '', count: 1, name: '', items: [], ...fields };
}

/** What could not be carried of some annotations; nothing where there are none. */
export function lossOfAnnotations(what: LossId, annotations: readonly Annotation[]): readonly Loss[] {
  if (annotations.length === 0) return [];
  const items = annotations.slice(0, MOST_ITEMS).map(({ body, anchors }) => ({
    kind: body.kind,
    passage: clip(anchors.map(({ quote }) => quote).join(' … ')),
  }));
  return [loss(what, { count: annotations.length, items })];
}

/** The same of other things, each in its own words. */
export function lossOfThings(
  what: LossId,
  things: readonly string[],
  fields: Partial<Omit<Loss, 'what'>> = {},
): readonly Loss[] {
  if (things.length === 0) return [];
  const items = things.slice(0, MOST_ITEMS).map((passage) => ({ kind: null, passage: clip(passage) }));
  return [loss(what, { count: things.length, items, ...fields })];
}

/** UTF-16 code units of an item. */
const LONGEST = 120;

function clip(text: string): string {
  const line = text
    .slice(0, 10 * LONGEST)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).toWellFormed()}…`;
}
