import type { Gathered } from '../web-annotation/gather.ts';
import { uuidIri } from '../web-annotation/iri.ts';
import type { JsonObject } from '../web-annotation/json-ld.ts';
import { textualBody } from '../web-annotation/note-bodies.ts';
import { nodeOfOwnFields, type OwnFields } from './own-fields.ts';

/** A stretch of a document's text: UTF-16 code units, end exclusive; the quote as far as the file gives one. */
export interface ForeignPassage {
  readonly start: number;
  readonly end: number;
  readonly quote: string | null;
}

/** An annotation of another program, in the terms that all of them share. */
export interface ForeignAnnotation {
  /** What the file calls it, the same each time: nothing comes in twice. */
  readonly key: string;
  /** None for what is about the whole article. */
  readonly passages: readonly ForeignPassage[];
  /** Labels, categories, codes: they become the tags of a note. */
  readonly labels: readonly string[];
  /** Comments and attributes: they become its text. */
  readonly remarks: readonly string[];
  /** Who made it, by name. */
  readonly creator: string | null;
  /** Any moment that ECMAScript can read. */
  readonly created: string | null;
  readonly modified: string | null;
  /** One of our statements, where the format's own terms are those of one; it counts before labels and remarks. */
  readonly body: readonly JsonObject[] | null;
  /** What Slantwise had put into the file for itself; it counts before the labels. */
  readonly own: OwnFields | null;
}

/** An annotation with nothing but what is given. */
export function foreignAnnotation(
  fields: Pick<ForeignAnnotation, 'key' | 'passages'> & Partial<ForeignAnnotation>,
): ForeignAnnotation {
  return {
    labels: [],
    remarks: [],
    creator: null,
    created: null,
    modified: null,
    body: null,
    own: null,
    ...fields,
  };
}

/**
 * A document's annotations as W3C nodes.
 * @param articleId the article's own id, where the file tells it
 */
export function gatherForeign(annotations: readonly ForeignAnnotation[], articleId: string | null): Gathered {
  const nodes = annotations.map((annotation) => nodeOf(annotation, articleId));
  return { annotations: nodes, nodes };
}

function nodeOf(annotation: ForeignAnnotation, articleId: string | null): JsonObject {
  const source = articleId === null ? {} : { source: uuidIri(articleId) };
  const targets = annotation.passages.map(({ start, end, quote }) => ({
    ...source,
    selector: [
      { type: 'TextPositionSelector', start, end },
      ...(quote === null ? [] : [{ type: 'TextQuoteSelector', exact: quote }]),
    ],
  }));
  const target = targets.length === 0 ? [source] : targets;
  const own = annotation.own === null ? null : nodeOfOwnFields(annotation.own);
  if (own !== null) return { ...own, type: 'Annotation', target };
  const { key, labels, remarks, body, creator, created, modified } = annotation;
  return {
    id: key,
    type: 'Annotation',
    motivation: 'commenting',
    body: body ?? [
      ...remarks.map((remark) => textualBody('commenting', remark)),
      ...[...new Set(labels)].map((label) => textualBody('tagging', label.slice(0, 200).toWellFormed())),
    ],
    ...(creator === null ? {} : { creator: { type: 'Person', name: creator } }),
    ...(created === null ? {} : { created }),
    ...(modified === null ? {} : { modified }),
    target,
  };
}
