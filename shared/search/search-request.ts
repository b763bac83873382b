import * as z from 'zod';
import { Polarity } from '../schema/annotation.ts';
import type { AnnotationKind } from '../schema/annotation.ts';
import { annotationKinds } from '../schema/annotation.ts';
import { CalendarDate } from '../schema/article.ts';
import { Id, TermId } from '../schema/ids.ts';
import type { Passage } from './find-passage.ts';

/** Where something can be found. */
export const searchParts = ['title', 'text', 'note', 'actor'] as const;
export const SearchPart = z.enum(searchParts);
export type SearchPart = z.infer<typeof SearchPart>;

/**
 * Narrows what is found. Values of one facet widen it, facets narrow it together; an empty one lets all pass. Facets of
 * annotations (kinds, actors, codes, polarities, analysts) look only at annotations, at their passages and notes.
 */
export const SearchFilter = z.strictObject({
  parts: z.array(SearchPart).max(searchParts.length),
  kinds: z.array(z.enum(annotationKinds)).max(annotationKinds.length),
  actorIds: z.array(Id).max(1000),
  codeIds: z.array(TermId).max(1000),
  polarities: z.array(Polarity).max(Polarity.options.length),
  analystIds: z.array(Id).max(1000),
  sources: z.array(z.string().max(1000)).max(1000),
  /** Published on this day or later, or earlier; an article without a date passes neither. */
  from: CalendarDate.nullable(),
  to: CalendarDate.nullable(),
});
export type SearchFilter = z.infer<typeof SearchFilter>;

export const anywhere: SearchFilter = {
  parts: [],
  kinds: [],
  actorIds: [],
  codeIds: [],
  polarities: [],
  analystIds: [],
  sources: [],
  from: null,
  to: null,
};

export const SearchRequest = z.strictObject({
  query: z.string().max(1000),
  filter: SearchFilter,
  limit: z.int().min(1).max(500),
});
export type SearchRequest = z.infer<typeof SearchRequest>;

/** One article's text or title, one annotation, one actor, in which everything that was looked for stands. */
export interface SearchHit {
  readonly part: SearchPart;
  /** The article that it is in; null for an actor. */
  readonly articleId: string | null;
  /** The annotation or the actor; null for an article's title or text. */
  readonly recordId: string | null;
  readonly kind: AnnotationKind | null;
  /** Of the article, or the actor's name. */
  readonly title: string;
  readonly source: string | null;
  readonly published: string | null;
  readonly passage: Passage;
  /** Where to look in the article (UTF-16 code units); null where that is no place in its text. */
  readonly start: number | null;
}

/** How far the index is: articles that are in it, of all. */
export interface IndexState {
  readonly done: number;
  readonly total: number;
}

export interface SearchAnswer {
  /** The best first. */
  readonly hits: readonly SearchHit[];
  /** How many there are in all. */
  readonly total: number;
  /** Null when the index is whole; else only a part of the library was looked through. */
  readonly building: IndexState | null;
}
