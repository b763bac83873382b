import { lossOfAnnotations, type Loss } from '../../../shared/losses/loss.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';
import type { Article } from '../../../shared/schema/article.ts';
import { CodePoints } from '../../../shared/text/code-points.ts';
import { namesFrom, type Names } from '../../../shared/words/names.ts';
import { vocabularyEn } from '../../../shared/words/vocabulary-en.ts';
import type { ExportInput } from '../exporters/exporter.ts';
import { writeBody } from './bodies.ts';
import { CONTEXT } from './context.ts';
import { GlossaryWriter } from './glossary-writer.ts';
import { writeLinks } from './links.ts';
import { uuidIri, uuidV5 } from './iri.ts';
import type { JsonObject } from './json-ld.ts';
import { writeSelectors } from './selectors.ts';
import { writeSettlement } from './settlement.ts';

export interface WrittenCollection {
  readonly json: JsonObject;
  readonly losses: readonly Loss[];
}

/**
 * Articles' annotations as one W3C AnnotationCollection with its only page embedded (Web Annotation Data Model,
 * section 5). What the annotations name is described once, beside them. docs/web-annotation.md shows it all.
 */
export function writeCollection({
  articles,
  state,
  exportedAt,
}: Omit<ExportInput, 'options'>): WrittenCollection {
  const glossary = new GlossaryWriter(state);
  const names = namesFrom(state, vocabularyEn);
  const items = articles.flatMap(({ document, annotations }) => {
    const points = new CodePoints(document.text);
    return annotations.map((annotation) => writeAnnotation(annotation, points, glossary, names));
  });
  const { analysts, actors, terms } = glossary.describe();
  const id = uuidIri(uuidV5(`slantwise collection ${articles.map(({ article }) => article.id).join(' ')}`));
  const page = { id: `${id}#page`, type: 'AnnotationPage', partOf: id, startIndex: 0, items };
  const json = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: articles.map(({ article }) => article.title).join(' · '),
    generator: { id: 'urn:slantwise:application', type: 'Software', name: 'Slantwise' },
    generated: exportedAt,
    total: items.length,
    articles: articles.map(({ article }) => writeArticle(article)),
    analysts,
    actors,
    terms,
    // A page has at least one annotation, and an empty collection no page.
    ...(items.length > 0 && { first: page, last: page.id }),
  };
  return { json, losses: [...glossary.losses, ...lossOfPassages(articles)] };
}

/** What lost its passage in a new edition has no anchor to write: elsewhere it reads as about the whole article. */
function lossOfPassages(articles: ExportInput['articles']): readonly Loss[] {
  const lost = articles
    .flatMap(({ annotations }) => annotations)
    .filter(({ status }) => status === 'orphaned');
  return lossOfAnnotations('no-passage', lost);
}

function writeAnnotation(
  annotation: Annotation,
  points: CodePoints,
  glossary: GlossaryWriter,
  names: Names,
): JsonObject {
  const id = uuidIri(annotation.id);
  const { motivation, bodies } = writeBody(annotation.body, id, glossary, names);
  const source = uuidIri(annotation.articleId);
  const targets = annotation.anchors.map((anchor) => ({
    type: 'SpecificResource',
    source,
    selector: writeSelectors(anchor, points),
  }));
  return {
    id,
    type: 'Annotation',
    motivation,
    creator: glossary.analyst(annotation.analystId),
    created: annotation.createdAt,
    modified: annotation.modifiedAt,
    layer: annotation.layer,
    status: annotation.status,
    ...(annotation.links.length > 0 && { links: writeLinks(annotation.links) }),
    ...(annotation.settles && { settles: writeSettlement(annotation.settles) }),
    ...(bodies.length > 0 && { body: bodies }),
    target: targets.length > 1 ? targets : (targets[0] ?? source),
  };
}

function writeArticle(article: Article): JsonObject {
  const facts = {
    title: article.title,
    publisher: article.source,
    author: article.author,
    published: article.published,
    language: article.language,
  };
  const known = Object.entries(facts).filter(([, fact]) => fact !== null);
  return {
    id: uuidIri(article.id),
    type: 'Article',
    ...Object.fromEntries(known),
    checksum: article.checksum,
  };
}
