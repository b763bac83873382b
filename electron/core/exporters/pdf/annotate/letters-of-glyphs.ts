import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  type PDFDocument,
} from '@cantoo/pdf-lib';
import { flateStream, inflated } from './flate-stream.ts';

const name = PDFName.of;

/**
 * Corrects which letters the fonts' glyphs stand for (ToUnicode, ISO 32000-2, 9.10.3), so that searching and copying
 * find the words. Where a letter and its marks are several glyphs, the typesetter says of each that it stands for
 * all of them, and of a glyph that it always stands for what it stood for first: after one می‌خواهد, every alef reads
 * as a joiner and an alef. (It overrides that in place with ActualText, which not every program reads.)
 */
export function correctLettersOfGlyphs(document: PDFDocument): void {
  for (const [, font] of document.context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || font.get(name('Subtype')) !== name('Type0')) continue;
    const map = font.get(name('ToUnicode'));
    const descendant = font.lookupMaybe(name('DescendantFonts'), PDFArray)?.lookup(0, PDFDict);
    if (!(map instanceof PDFRef) || descendant === undefined) continue;
    correct(document, map, withoutWidth(descendant));
  }
}

function correct(document: PDFDocument, ref: PDFRef, isMark: (glyph: number) => boolean): void {
  const stream = document.context.lookup(ref);
  if (!(stream instanceof PDFRawStream)) return;
  const before = inflated(stream).toString('latin1');
  const after = before.replace(
    /^<([0-9A-F]{4})> <([0-9A-F]{8,})>$/gim,
    (entry, glyph: string, hex: string) => {
      const letters = Buffer.from(hex, 'hex').swap16().toString('utf16le');
      // One glyph that draws a letter with its mark stands for both.
      if ([...letters.normalize('NFC')].length === 1) return entry;
      const own = ownLetters(letters, isMark(Number.parseInt(glyph, 16)));
      return own === '' ? entry : `<${glyph}> <${Buffer.from(own, 'utf16le').swap16().toString('hex')}>`;
    },
  );
  if (after === before) return;
  document.context.assign(ref, flateStream(document.context, after, { Type: 'CMap' }));
}

/** Of the letters of a whole cluster, those that one of its glyphs draws. */
function ownLetters(letters: string, isMark: boolean): string {
  return letters.replace(isMark ? /[^\p{M}\p{Cf}]/gu : /[\p{M}\p{Cf}]/gu, '');
}

/** Marks and joiners take no room of their own. @returns whether a glyph is one of them */
function withoutWidth(font: PDFDict): (glyph: number) => boolean {
  const widths = new Map<number, number>();
  const entries = font.lookupMaybe(name('W'), PDFArray);
  // Glyphs without an entry have the default width (ISO 32000-2, 9.7.4.3).
  const usual = font.lookupMaybe(name('DW'), PDFNumber)?.asNumber() ?? 1000;
  for (let at = 0; entries !== undefined && at + 1 < entries.size();) {
    const first = entries.lookup(at, PDFNumber).asNumber();
    const next = entries.lookup(at + 1);
    if (next instanceof PDFArray) {
      for (const [index, width] of next.asArray().entries()) {
        if (width instanceof PDFNumber) widths.set(first + index, width.asNumber());
      }
      at += 2;
    } else {
      const last = entries.lookup(at + 1, PDFNumber).asNumber();
      for (let glyph = first; glyph <= last; glyph++) {
        widths.set(glyph, entries.lookup(at + 2, PDFNumber).asNumber());
      }
      at += 3;
    }
  }
  return (glyph) => (widths.get(glyph) ?? usual) === 0;
}
