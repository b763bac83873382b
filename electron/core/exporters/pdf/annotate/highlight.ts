import type { PDFRef } from '@cantoo/pdf-lib';
import { drawLook, OVERHANG, WASH_OPACITY } from './appearance.ts';
import { around, corners, quadPoints } from './boxes.ts';
import { addPopup, commentEntries } from './comment-entries.ts';
import type { PagePassage } from './passages.ts';
import type { PrintedAnnotation } from './printed-annotation.ts';
import { writeNumbers } from './raw-dictionary.ts';
import type { LookResources } from './look-resources.ts';
import type { StructureTree } from './structure-tree.ts';
import type { TypesetFile } from './typeset-file.ts';

/** Annotation flag: printed with the page. */
const PRINT = 4;

/**
 * Writes one highlight annotation (ISO 32000-2, 12.5.6.10). A passage that runs over pages is one on each page, for
 * an annotation belongs to one page: the first is named by the annotation's id, those after it `id/2`, `id/3`, and
 * say by `IRT` and `RT /Group` that they are of one group with the first, whose comment holds for all.
 */
export function addHighlight(
  file: TypesetFile,
  annotation: PrintedAnnotation,
  passage: PagePassage,
  part: number,
  first: PDFRef | null,
  { dictionary }: LookResources,
  structure: StructureTree,
): PDFRef {
  const { page, boxes, rtl, element } = passage;
  const ref = file.document.context.nextRef();
  const rect = writeNumbers(corners(around(boxes, OVERHANG)));
  const appearance = file.addForm(
    { BBox: rect, Resources: dictionary.toString() },
    drawLook(annotation.look, boxes, rtl),
  );
  file.add(
    {
      Type: '/Annot',
      Subtype: '/Highlight',
      Rect: rect,
      QuadPoints: writeNumbers(quadPoints(boxes)),
      F: String(PRINT),
      CA: String(WASH_OPACITY),
      ...commentEntries(annotation, page),
      NM: part === 1 ? `(${annotation.id})` : `(${annotation.id}/${part})`,
      AP: `<</N ${appearance.toString()}>>`,
      Popup: addPopup(file, page, ref, boxes[0]?.top ?? 0).toString(),
      ...(first === null ? {} : { IRT: first.toString(), RT: '/Group' }),
      ...structure.entryFor(ref, page.ref, element),
    },
    ref,
  );
  page.node.addAnnot(ref);
  return ref;
}
