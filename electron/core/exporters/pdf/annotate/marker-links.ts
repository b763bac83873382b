import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFPage,
} from '@cantoo/pdf-lib';
import type { Box } from './boxes.ts';

/** Where a mark came to stand: one for each line that it runs over. */
export interface MarkerLink {
  readonly mark: number;
  readonly box: Box;
  /** Its entry in the structure's parent tree. */
  readonly structParent: number | null;
  readonly ref: PDFRef;
}

/** Takes the marker links out of a page. Other links stay. */
export function takeMarkerLinks(page: PDFPage, address: string): MarkerLink[] {
  const annots = page.node.Annots();
  if (annots === undefined) return [];
  const taken: MarkerLink[] = [];
  const kept: PDFRef[] = [];
  for (let index = 0; index < annots.size(); index++) {
    const ref = annots.get(index);
    if (!(ref instanceof PDFRef)) continue;
    const link = markerLink(page, ref, address);
    if (link === null) kept.push(ref);
    else taken.push(link);
  }
  page.node.set(PDFName.of('Annots'), page.doc.context.obj(kept));
  for (const { ref } of taken) page.doc.context.delete(ref);
  return taken;
}

function markerLink(page: PDFPage, ref: PDFRef, address: string): MarkerLink | null {
  const link = page.doc.context.lookup(ref, PDFDict);
  const uri = link
    .lookupMaybe(PDFName.of('A'), PDFDict)
    ?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString);
  const target = uri?.decodeText() ?? '';
  if (!target.startsWith(address)) return null;
  const { x, y, width, height } = link.lookup(PDFName.of('Rect'), PDFArray).asRectangle();
  return {
    mark: Number(target.slice(address.length)),
    box: { left: x, bottom: y, right: x + width, top: y + height },
    structParent: link.lookupMaybe(PDFName.of('StructParent'), PDFNumber)?.asNumber() ?? null,
    ref,
  };
}
