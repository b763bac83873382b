import type { PDFPage } from '@cantoo/pdf-lib';
import type { LookName } from '../content/look.ts';
import type { Mark } from '../sheet/marks.ts';
import { mergeOnLines, type Box } from './boxes.ts';
import { InnerLinks } from './inner-links.ts';
import { takeMarkerLinks } from './marker-links.ts';
import type { Element, StructureTree } from './structure-tree.ts';
import type { TypesetFile } from './typeset-file.ts';

/** What an annotation covers on one page. */
export interface PagePassage {
  readonly page: PDFPage;
  /** One for each line, from the top down. */
  readonly boxes: readonly Box[];
  readonly rtl: boolean;
  /** The structure's element that it begins with. */
  readonly element: Element | null;
}

/** Where a mark came to stand. */
interface Place {
  readonly box: Box;
  readonly element: Element | null;
  readonly rtl: boolean;
}

export interface Passages {
  /** By annotation, in the order of the pages. */
  readonly passages: ReadonlyMap<string, readonly PagePassage[]>;
  /** By annotation: where the comments stand that have no passage. */
  readonly notes: ReadonlyMap<string, PagePassage>;
  readonly innerLinks: InnerLinks;
  readonly samples: readonly {
    readonly look: LookName;
    readonly page: PDFPage;
    readonly boxes: readonly Box[];
  }[];
}

/**
 * Takes all marker links out of a document and sorts them by what they stand for.
 * @param pageWord “Page”, which a link to a mark says before the page's number
 */
export function collectPassages(
  file: TypesetFile,
  structure: StructureTree,
  marks: readonly Mark[],
  pageWord: string,
): Passages {
  const passages = new Map<string, PagePassage[]>();
  const notes = new Map<string, PagePassage>();
  const innerLinks = new InnerLinks();
  const samples: { look: LookName; page: PDFPage; boxes: Box[] }[] = [];
  for (const [index, page] of file.document.getPages().entries()) {
    const onPage = new Map<string, Place[]>();
    const links = takeMarkerLinks(page, file);
    for (const { name, box, structParent, ref } of links.row) {
      innerLinks.addPlace(name, { page, box, said: name.slice(name.lastIndexOf('-') + 1) });
      structure.release(structParent, ref);
    }
    for (const { name, dictionary } of [...links.toRow, ...links.toMark])
      innerLinks.addLink(dictionary, name);
    for (const link of links.mark) {
      innerLinks.addPlace(link.name, { page, box: link.box, said: `${pageWord} ${index + 1}` });
      const mark = marks[Number(link.name)];
      const element = structure.release(link.structParent, link.ref);
      const place = { box: link.box, element, rtl: mark?.type === 'passage' && mark.rtl };
      if (mark?.type === 'passage') for (const id of mark.annotationIds) append(onPage, id, place);
      if (mark?.type === 'note') notes.set(mark.annotationId, pagePassage(page, [place]));
      if (mark?.type === 'sample') samples.push({ look: mark.look, page, boxes: [link.box] });
    }
    for (const [id, places] of onPage) append(passages, id, pagePassage(page, places));
  }
  return { passages, notes, samples, innerLinks };
}

function pagePassage(page: PDFPage, places: readonly Place[]): PagePassage {
  return {
    page,
    boxes: mergeOnLines(places.map(({ box }) => box)),
    rtl: places[0]?.rtl ?? false,
    element: places[0]?.element ?? null,
  };
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
