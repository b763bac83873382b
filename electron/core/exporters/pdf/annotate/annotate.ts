import { PDFName, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib';
import type { Mark } from '../sheet/marks.ts';
import { addHighlight } from './highlight.ts';
import { correctLettersOfGlyphs } from './letters-of-glyphs.ts';
import { joinReversedWords } from './reversed-words.ts';
import { drawSample } from './legend-sample.ts';
import { addLookResources, type LookResources } from './look-resources.ts';
import { collectPassages, type PagePassage } from './passages.ts';
import type { PrintedAnnotation } from './printed-annotation.ts';
import { addStickyNote } from './sticky-note.ts';
import { StructureTree } from './structure-tree.ts';
import { TypesetFile } from './typeset-file.ts';
import { packObjects, writeFile } from './write-file.ts';

export interface MarkedPdf {
  readonly pdf: Uint8Array;
  /** By number. */
  readonly marks: readonly Mark[];
  /** In the order in which viewers shall list them. */
  readonly annotations: readonly PrintedAnnotation[];
  /** “Page”. */
  readonly pageWord: string;
}

/**
 * The second pass: takes the typesetter's marker links out and puts real annotations in their place.
 * @param progress called with the share done, 0 to 1
 */
export async function annotate(marked: MarkedPdf, progress: (share: number) => void): Promise<Uint8Array> {
  const file = await TypesetFile.open(marked.pdf);
  const { document } = file;
  const aside = packObjects([...file.aside]);
  const structure = new StructureTree(file);
  const resources = addLookResources(file);
  const { passages, notes, samples, innerLinks } = collectPassages(
    file,
    structure,
    marked.marks,
    marked.pageWord,
  );
  for (const { look, page, boxes } of samples) drawSample(page, look, boxes, resources);
  for (const [index, annotation] of marked.annotations.entries()) {
    const note = notes.get(annotation.id);
    if (note !== undefined) addStickyNote(file, annotation, note, structure);
    else addHighlights(file, annotation, passages.get(annotation.id) ?? [], resources, structure);
    if (index % 100 === 99) progress(index / marked.annotations.length);
  }
  innerLinks.write();
  structure.write();
  correctLettersOfGlyphs(document);
  joinReversedWords(document);
  showTitle(document);
  return writeFile(file, await aside);
}

function addHighlights(
  file: TypesetFile,
  annotation: PrintedAnnotation,
  passages: readonly PagePassage[],
  resources: LookResources,
  structure: StructureTree,
): void {
  let first: PDFRef | null = null;
  for (const [index, passage] of passages.entries()) {
    const ref = addHighlight(file, annotation, passage, index + 1, first, resources, structure);
    first ??= ref;
  }
}

/** The window says the document's title, not the file's name. */
function showTitle(document: PDFDocument): void {
  document.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
