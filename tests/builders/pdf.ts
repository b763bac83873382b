import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

/** The smallest PNG: one black dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

/** A page for each text; null makes one with a picture and nothing else. */
export async function aPdf(pages: readonly (string | null)[]): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const picture = await document.embedPng(dot);
  for (const text of pages) {
    const page = document.addPage([400, 500]);
    if (text === null) page.drawImage(picture, { x: 0, y: 0, width: 400, height: 500 });
    else page.drawText(text, { x: 50, y: 300, size: 11, font });
  }
  return document;
}

/** Two pages that are pictures. */
export async function aScan(): Promise<Uint8Array> {
  return (await aPdf([null, null])).save();
}
