import { PDFArray, PDFHexString, PDFName, PDFRawStream, PDFRef, type PDFDocument } from '@cantoo/pdf-lib';
import { flateStream, inflated } from './flate-stream.ts';

/**
 * Lets words that run from right to left be found together. The typesetter puts each word into a sequence of its own, as
 * seen from the left. pdf.js takes every sequence for text by itself: it loses the blanks between them and has the words
 * back to front. As one sequence they are turned round as a whole.
 */
export function joinReversedWords(document: PDFDocument): void {
  for (const page of document.getPages()) {
    const contents = page.node.get(PDFName.of('Contents'));
    for (const ref of contents instanceof PDFArray ? contents.asArray() : [contents]) {
      const stream = ref instanceof PDFRef ? document.context.lookup(ref) : undefined;
      if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue;
      const before = inflated(stream).toString('latin1');
      if (!before.includes(REVERSED)) continue;
      const after = Buffer.from(withJoinedWords(before), 'latin1');
      document.context.assign(ref, flateStream(document.context, after, {}));
    }
  }
}

/** What stands before words that are set back to front (ISO 32000-2, 14.8.2.5.3). */
const REVERSED = '/ReversedChars BMC';

/** @param content a page's content stream, which the typesetter writes an operator a line */
export function withJoinedWords(content: string): string {
  return content.replace(/^BT\n([^]*?)\nET$/gm, (whole, text: string) => {
    const words = wordsOf(withoutReplacements(text));
    return words === null ? whole : `BT\n${REVERSED}\n${words.join('\n')}\nEMC\nET`;
  });
}

/** @returns null when there is anything beside such words */
function wordsOf(text: string): string[] | null {
  const words: string[] = [];
  for (const part of `${text}\n`.split(`${REVERSED}\n`)) {
    if (part === '' && words.length === 0) continue;
    if (!part.endsWith('\nEMC\n') || /\b(?:BMC|BDC)$/m.test(part)) return null;
    words.push(part.slice(0, -'\nEMC\n'.length));
  }
  return words.length > 0 && text.startsWith(REVERSED) ? words : null;
}

/**
 * A letter and its mark are two glyphs, and each of them stands for itself (letters-of-glyphs.ts). That one of them also
 * stands for both, as its sequence says, would have the other there twice.
 */
function withoutReplacements(text: string): string {
  return text.replace(
    /^\/Span <<\n\s*\/ActualText <([0-9A-F]+)>\n>> BDC\n([^]*?\nEMC)\nEMC$/gm,
    (whole, written: string, inside: string) =>
      /^\p{L}\p{M}+$/u.test(PDFHexString.of(written).decodeText()) ? inside : whole,
  );
}
