import { PDFHexString, PDFString, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import { pdfDate } from '../content/calendar.ts';
import { looks } from '../content/look.ts';
import { corners } from './boxes.ts';
import { rgb } from './colour.ts';
import type { PrintedAnnotation } from './printed-annotation.ts';

/** What viewers list of an annotation, be it a highlight or a note (ISO 32000-2, tables 166 and 172). */
export function commentEntries(
  annotation: PrintedAnnotation,
  page: PDFPage,
): Record<string, PDFHexString | PDFString | PDFRef | number[]> {
  return {
    P: page.ref,
    Contents: PDFHexString.fromText(annotation.comment),
    T: PDFHexString.fromText(annotation.author),
    Subj: PDFHexString.fromText(annotation.subject),
    CreationDate: PDFString.of(pdfDate(annotation.createdAt)),
    M: PDFString.of(pdfDate(annotation.modifiedAt)),
    C: rgb(looks[annotation.look].wash),
  };
}

/** Size of the window that a viewer opens for the comment, in points. */
const POPUP = { width: 210, height: 120 };

/** The comment's window, beside the text, level with the passage. It is never printed. */
export function addPopup(page: PDFPage, annotation: PDFRef, top: number): PDFRef {
  const { width } = page.getSize();
  const { context } = page.doc;
  const right = width - 12;
  const popup = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Popup',
      Parent: annotation,
      P: page.ref,
      Rect: corners({ left: right - POPUP.width, bottom: top - POPUP.height, right, top }),
      Open: false,
    }),
  );
  page.node.addAnnot(popup);
  return popup;
}
