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
import { addresses } from '../sheet/addresses.ts';
import type { Box } from './boxes.ts';

/** A link that the typesetter set to say where something came to stand: one for each line that it runs over. */
export interface MarkerLink {
  /** What follows in its address: a mark's number, a row's label. */
  readonly name: string;
  readonly box: Box;
  /** Its entry in the structure's parent tree. */
  readonly structParent: number | null;
  readonly ref: PDFRef;
}

export type MarkerLinks = Readonly<Record<keyof typeof addresses, readonly MarkerLink[]>>;

type Found = Record<keyof typeof addresses, MarkerLink[]>;

/** Takes the marker links of marks and rows out of a page. Those that lead to them stay, to be completed. */
export function takeMarkerLinks(page: PDFPage): MarkerLinks {
  const found: Found = { mark: [], row: [], toRow: [], toMark: [] };
  const annots = page.node.Annots();
  if (annots === undefined) return found;
  const kept: PDFRef[] = [];
  for (let index = 0; index < annots.size(); index++) {
    const ref = annots.get(index);
    if (!(ref instanceof PDFRef)) continue;
    const kind = addLink(page, ref, found);
    if (kind === 'mark' || kind === 'row') page.doc.context.delete(ref);
    else kept.push(ref);
  }
  page.node.set(PDFName.of('Annots'), page.doc.context.obj(kept));
  return found;
}

function addLink(page: PDFPage, ref: PDFRef, found: Found): keyof typeof addresses | null {
  const link = page.doc.context.lookup(ref, PDFDict);
  const uri = link
    .lookupMaybe(PDFName.of('A'), PDFDict)
    ?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString);
  const target = uri?.decodeText() ?? '';
  for (const kind of ['mark', 'row', 'toRow', 'toMark'] as const) {
    if (!target.startsWith(addresses[kind])) continue;
    const { x, y, width, height } = link.lookup(PDFName.of('Rect'), PDFArray).asRectangle();
    found[kind].push({
      name: target.slice(addresses[kind].length),
      box: { left: x, bottom: y, right: x + width, top: y + height },
      structParent: link.lookupMaybe(PDFName.of('StructParent'), PDFNumber)?.asNumber() ?? null,
      ref,
    });
    return kind;
  }
  return null;
}
