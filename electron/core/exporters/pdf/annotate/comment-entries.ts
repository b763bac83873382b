import type { PDFPage, PDFRef } from '@cantoo/pdf-lib';
import { pdfDate } from '../content/calendar.ts';
import { looks } from '../content/look.ts';
import { corners } from './boxes.ts';
import { rgb } from './colour.ts';
import type { PrintedAnnotation } from './printed-annotation.ts';
import { writeNumbers, writeText } from './raw-dictionary.ts';
import type { TypesetFile } from './typeset-file.ts';

/** What viewers list of an annotation, be it a highlight or a note (ISO 32000-2, tables 166 and 172). */
export function commentEntries(annotation: PrintedAnnotation, page: PDFPage): Record<string, string> {
  return {
    P: page.ref.toString(),
    Contents: writeText(annotation.comment),
    T: writeText(annotation.author),
    Subj: writeText(annotation.subject),
    CreationDate: `(${pdfDate(annotation.createdAt)})`,
    M: `(${pdfDate(annotation.modifiedAt)})`,
    C: writeNumbers(rgb(looks[annotation.look].wash)),
  };
}

/** Size of the window that a viewer opens for the comment, in points. */
const POPUP = { width: 210, height: 120 };

/** The comment's window, beside the text, level with the passage. It is never printed. */
export function addPopup(file: TypesetFile, page: PDFPage, annotation: PDFRef, top: number): PDFRef {
  const right = page.getSize().width - 12;
  const popup = file.add({
    Type: '/Annot',
    Subtype: '/Popup',
    Parent: annotation.toString(),
    P: page.ref.toString(),
    Rect: writeNumbers(corners({ left: right - POPUP.width, bottom: top - POPUP.height, right, top })),
    Open: 'false',
  });
  page.node.addAnnot(popup);
  return popup;
}
