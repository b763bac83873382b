import { looks } from '../content/look.ts';
import { corners, rounded, type Box } from './boxes.ts';
import { rgb } from './colour.ts';
import { addPopup, commentEntries } from './comment-entries.ts';
import type { PagePassage } from './passages.ts';
import type { PrintedAnnotation } from './printed-annotation.ts';
import { writeNumbers } from './raw-dictionary.ts';
import type { StructureTree } from './structure-tree.ts';
import type { TypesetFile } from './typeset-file.ts';

/** Annotation flags: printed, of one size at any zoom, upright on a turned page. */
const PRINT_NO_ZOOM_NO_ROTATE = 4 | 8 | 16;

/** Writes a text annotation, for a comment that no passage carries (ISO 32000-2, 12.5.6.4). */
export function addStickyNote(
  file: TypesetFile,
  annotation: PrintedAnnotation,
  { page, boxes, element }: PagePassage,
  structure: StructureTree,
): void {
  const ref = file.document.context.nextRef();
  const box = boxes[0] ?? { left: 0, bottom: 0, right: 0, top: 0 };
  const rect = writeNumbers(corners(box));
  const appearance = file.addForm({ BBox: rect }, drawBubble(box, annotation));
  file.add(
    {
      Type: '/Annot',
      Subtype: '/Text',
      Name: '/Comment',
      Rect: rect,
      F: String(PRINT_NO_ZOOM_NO_ROTATE),
      ...commentEntries(annotation, page),
      NM: `(${annotation.id})`,
      AP: `<</N ${appearance.toString()}>>`,
      Popup: addPopup(file, page, ref, box.top).toString(),
      ...structure.entryFor(ref, page.ref, element),
    },
    ref,
  );
  page.node.addAnnot(ref);
}

/** A speech bubble with two lines in it, in the colours of the annotation's kind. */
function drawBubble({ left, bottom, right, top }: Box, { look }: PrintedAnnotation): string {
  const { ink, wash } = looks[look];
  const size = Math.min(right - left, top - bottom);
  const x = (share: number): number => rounded(left + share * size);
  const y = (share: number): number => rounded(bottom + share * size);
  const outline = [
    [0.08, 0.92],
    [0.92, 0.92],
    [0.92, 0.3],
    [0.5, 0.3],
    [0.26, 0.06],
    [0.26, 0.3],
    [0.08, 0.3],
  ] as const;
  const path = outline.map(([h, v], index) => `${x(h)} ${y(v)} ${index === 0 ? 'm' : 'l'}`).join(' ');
  return [
    `${rgb(wash).join(' ')} rg ${rgb(ink).join(' ')} RG ${rounded(size * 0.07)} w 1 j`,
    `${path} h B`,
    `${x(0.24)} ${y(0.71)} m ${x(0.76)} ${y(0.71)} l ${x(0.24)} ${y(0.51)} m ${x(0.6)} ${y(0.51)} l S`,
  ].join('\n');
}
