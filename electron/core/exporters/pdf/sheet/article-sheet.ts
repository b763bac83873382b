import { holds } from '../../../../../shared/anchoring/describe.ts';
import type { Annotation, AnnotationKind, AnnotationOf } from '../../../../../shared/schema/annotation.ts';
import { IntervalIndex } from '../../../../../shared/text/interval-index.ts';
import { numberBlocks } from '../../../../../shared/text/numbered-blocks.ts';
import { baseDirection } from '../../../../../shared/text/direction.ts';
import type { ArticleToExport } from '../../exporter.ts';
import { labels } from '../content/labels-en.ts';
import type { ReferenceBook } from '../content/reference-book.ts';
import { actorRows } from './actor-rows.ts';
import { biasRow } from './bias-rows.ts';
import { blockSheet } from './block-sheet.ts';
import type { MarkRegister } from './marks.ts';
import { factsOf, legendOf } from './masthead.ts';
import { noteRow } from './note-rows.ts';
import { phrase, phraseOrNull, runningHead } from './phrase.ts';
import { rowFrame, type RowFrame } from './row-frame.ts';
import type { AppendixSheet, ArticleSheet, BlockSheet } from './sheet.ts';
import { stanceRow } from './stance-rows.ts';
import { tongueOf, type Tongue } from './tongue.ts';

/** An article as it will be set. Rejected annotations must have been left out. */
export function articleSheet(
  { article, document, annotations }: ArticleToExport,
  marks: MarkRegister,
  book: ReferenceBook,
): ArticleSheet {
  const { text } = document;
  const tongue = tongueOf(article.language, text);
  const passages = new IntervalIndex();
  for (const { id, anchors } of annotations) {
    passages.set(
      id,
      anchors.filter((anchor) => holds(text, anchor)),
    );
  }
  const blocks = numberBlocks(document);
  const sheets = blocks.map((block) => blockSheet(text, block, passages, marks, tongue));
  const headed = sheets[0]?.kind === 'headline';
  const withoutPassage = annotations.filter(({ id }) => marks.firstPassage(id) === null);
  const severalAnalysts = new Set(annotations.map(({ analystId }) => analystId)).size > 1;
  const frame = (annotation: Annotation): RowFrame =>
    rowFrame(annotation, blocks, marks, book, severalAnalysts);
  return {
    runningHead: runningHead(article.title),
    headline: (headed ? sheets[0] : undefined) ?? titleBlock(article.title, tongue),
    source: phraseOrNull(article.source),
    facts: factsOf(article, annotations, book),
    legend: legendOf(annotations, book, marks),
    notesByHeadline: withoutPassage.map(({ id }) => marks.add({ type: 'note', annotationId: id })),
    blocks: headed ? sheets.slice(1) : sheets,
    appendix: appendixSheet(article.title, annotations, frame, marks, book),
  };
}

function titleBlock(title: string, tongue: Tongue): BlockSheet {
  return {
    kind: 'headline',
    ...tongue,
    rtl: baseDirection(title) === 'rtl',
    number: null,
    pieces: [{ t: phrase(title).t, mark: null, ends: null }],
  };
}

function appendixSheet(
  title: string,
  annotations: readonly Annotation[],
  frame: (annotation: Annotation) => RowFrame,
  marks: MarkRegister,
  book: ReferenceBook,
): AppendixSheet {
  return {
    heading: phrase(labels.onArticle(title)),
    actors: actorRows(annotations, marks, book),
    stances: of('stance', annotations).map((annotation) => stanceRow(annotation, frame(annotation), book)),
    biasNotes: of('bias', annotations).map((annotation) => biasRow(annotation, frame(annotation), book)),
    notes: of('note', annotations).map((annotation) => noteRow(annotation, frame(annotation))),
  };
}

function of<K extends AnnotationKind>(kind: K, annotations: readonly Annotation[]): AnnotationOf<K>[] {
  return annotations.filter((annotation): annotation is AnnotationOf<K> => annotation.body.kind === kind);
}
