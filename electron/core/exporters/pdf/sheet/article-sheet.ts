import { holds } from '../../../../../shared/anchoring/describe.ts';
import type { ExportOptions } from '../../../../../shared/export/export-options.ts';
import type { Annotation } from '../../../../../shared/schema/annotation.ts';
import { blockAt } from '../../../../../shared/text/canonical.ts';
import { baseDirection } from '../../../../../shared/text/direction.ts';
import { IntervalIndex } from '../../../../../shared/text/interval-index.ts';
import { numberBlocks, type NumberedBlock } from '../../../../../shared/text/numbered-blocks.ts';
import type { ArticleToExport } from '../../exporter.ts';
import type { ReferenceBook } from '../content/reference-book.ts';
import { appendixSheet } from './appendix-sheet.ts';
import { blockSheet, type BlockText } from './block-sheet.ts';
import type { MarkRegister } from './marks.ts';
import { factsOf, legendOf } from './masthead.ts';
import { NoteSheets, referenceTo } from './note-sheets.ts';
import { phrase, phraseOrNull, runningHead } from './phrase.ts';
import { RowNumbers } from './row-numbers.ts';
import type { ArticleSheet, BlockSheet, Reference } from './sheet.ts';
import { tongueOf, type Tongue } from './tongue.ts';

/**
 * An article as it will be set. Annotations that are not printed must have been left out.
 * @param index its place among those of the document
 */
export function articleSheet(
  { article, document, annotations }: ArticleToExport,
  index: number,
  layout: ExportOptions['layout'],
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
  const texts = blocks.map((block) => blockSheet(text, block, passages, marks, tongue));
  const withoutPassage = annotations.filter(({ id }) => marks.firstPassage(id) === null);
  const severalAnalysts = new Set(annotations.map(({ analystId }) => analystId)).size > 1;
  const numbers = new RowNumbers(book.labels.rowLetters, index);
  const annotated = { title: article.title, blocks, annotations, severalAnalysts };
  const appendix = appendixSheet(annotated, marks, numbers, book);
  const notes = new NoteSheets(marks, numbers, book, severalAnalysts);
  const beginning = annotationsByBlock(annotations, blocks, marks);
  const notesOnWhole = layout === 'highlights' ? [] : notes.of(withoutPassage);
  const sheets = texts.map((block, at): BlockSheet => {
    const own = beginning.get(at) ?? [];
    return layout === 'highlights'
      ? { ...block, notes: [], references: referencesTo(own, numbers, book) }
      : { ...block, notes: notes.of(own), references: [] };
  });
  const headed = sheets[0]?.kind === 'headline';
  return {
    runningHead: runningHead(article.title),
    headline: (headed ? sheets[0] : undefined) ?? titleBlock(article.title, tongue),
    source: phraseOrNull(article.source),
    facts: factsOf(article, annotations, book),
    legend: legendOf(annotations, book, marks),
    notesByHeadline: withoutPassage.map(({ id }) => marks.add({ type: 'note', annotationId: id })),
    notes: notesOnWhole,
    blocks: headed ? sheets.slice(1) : sheets,
    appendix,
  };
}

/** By a block's index: what begins in it, in the order of the text. */
function annotationsByBlock(
  annotations: readonly Annotation[],
  blocks: readonly NumberedBlock[],
  marks: MarkRegister,
): Map<number, Annotation[]> {
  const inText = annotations
    .filter(({ id }) => marks.firstPassage(id) !== null)
    .sort((a, b) => (marks.firstPassage(a.id) ?? 0) - (marks.firstPassage(b.id) ?? 0));
  return Map.groupBy(inText, ({ anchors: [first] }) => blockAt(blocks, first?.start ?? 0)?.index ?? 0);
}

/** Each row once. */
function referencesTo(
  annotations: readonly Annotation[],
  numbers: RowNumbers,
  book: ReferenceBook,
): Reference[] {
  const found = new Map<string, Reference>();
  for (const reference of annotations.flatMap((one) => referenceTo(one, numbers, book))) {
    if (!found.has(reference.number.label)) found.set(reference.number.label, reference);
  }
  return [...found.values()];
}

function titleBlock(title: string, tongue: Tongue): BlockSheet {
  const text: BlockText = {
    kind: 'headline',
    ...tongue,
    rtl: baseDirection(title) === 'rtl',
    number: null,
    pieces: [{ wordEnd: '', t: phrase(title).t, mark: null, link: null, ends: null }],
  };
  return { ...text, references: [], notes: [] };
}
