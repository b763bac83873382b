import { PDFString, type PDFRef } from '@cantoo/pdf-lib';
import { drawLook, OVERHANG, WASH_OPACITY } from './appearance.ts';
import { around, corners, quadPoints } from './boxes.ts';
import { addPopup, commentEntries } from './comment-entries.ts';
import type { PagePassage } from './passages.ts';
import type { PrintedAnnotation } from './printed-annotation.ts';
import type { StructureTree } from './structure-tree.ts';
import { flateStream } from './flate-stream.ts';

/** Annotation flag: printed with the page. */
const PRINT = 4;

/**
 * Writes one highlight annotation (ISO 32000-2, 12.5.6.10). A passage that runs over pages is one on each page, for
 * an annotation belongs to one page: the first is named by the annotation's id, those after it `id/2`, `id/3`, and
 * say by `IRT` and `RT /Group` that they are of one group with the first, whose comment holds for all.
 */
export function addHighlight(
  annotation: PrintedAnnotation,
  passage: PagePassage,
  part: number,
  first: PDFRef | null,
  washState: PDFRef,
  structure: StructureTree,
): PDFRef {
  const { page, boxes, rtl, element } = passage;
  const { context } = page.doc;
  const ref = context.nextRef();
  const rect = corners(around(boxes, OVERHANG));
  const appearance = context.register(
    flateStream(context, drawLook(annotation.look, boxes, rtl), {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: rect,
      Resources: { ExtGState: { Wash: washState } },
    }),
  );
  const highlight = context.obj({
    Type: 'Annot',
    Subtype: 'Highlight',
    Rect: rect,
    QuadPoints: quadPoints(boxes),
    F: PRINT,
    CA: WASH_OPACITY,
    ...commentEntries(annotation, page),
    NM: PDFString.of(part === 1 ? annotation.id : `${annotation.id}/${part}`),
    AP: { N: appearance },
    Popup: addPopup(page, ref, boxes[0]?.top ?? 0),
    ...(first === null ? {} : { IRT: first, RT: 'Group' }),
    ...(element === null ? {} : { StructParent: structure.add(ref, page.ref, element) }),
  });
  context.assign(ref, highlight);
  page.node.addAnnot(ref);
  return ref;
}
