import { PDFDocument } from '@cantoo/pdf-lib';

/** The typesetter's file, opened as far as the second pass has to look into it. */
export interface OpenPdf {
  readonly document: PDFDocument;
  /** The other objects as they are written, by number: most of the structure of a document with tables. */
  readonly aside: ReadonlyMap<number, Uint8Array>;
}

/** What the second pass neither reads nor alters: elements of the structure that are no links. */
const UNTOUCHED = /^(\d+) 0 obj\n<<\s*\/Type \/StructElem\s*\/S \/(?!Link\b)/;

/** How an object of the file begins, as far as `UNTOUCHED` looks. */
const HEAD = 80;

/** Opens a typeset PDF. To read every object of a document with long tables would take twice as long. */
export async function openTypeset(pdf: Uint8Array): Promise<OpenPdf> {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const aside = new Map<number, Uint8Array>();
  const rest: Uint8Array[] = [];
  const offsets = offsetsOf(bytes);
  let from = 0;
  for (const [index, start] of offsets.entries()) {
    const [, number] = UNTOUCHED.exec(bytes.toString('latin1', start, start + HEAD)) ?? [];
    const end = offsets[index + 1];
    if (number === undefined || end === undefined) continue;
    const object = bytes.subarray(start, end);
    aside.set(
      Number(number),
      object.subarray(object.indexOf('obj') + 'obj'.length, object.lastIndexOf('endobj')),
    );
    rest.push(bytes.subarray(from, start));
    from = end;
  }
  rest.push(bytes.subarray(from));
  const document = await PDFDocument.load(Buffer.concat(rest), {
    updateMetadata: false,
    parseSpeed: Infinity,
  });
  const { context } = document;
  for (const number of aside.keys()) {
    context.largestObjectNumber = Math.max(context.largestObjectNumber, number);
  }
  return { document, aside };
}

/** Where the objects begin, in the order of the file, by its table of cross-references (ISO 32000-2, 7.5.4). */
function offsetsOf(bytes: Buffer): number[] {
  const table = bytes.lastIndexOf('\nxref\n');
  return [...bytes.toString('latin1', table).matchAll(/^(\d{10}) \d{5} n/gm)]
    .map(([, offset]) => Number(offset))
    .sort((a, b) => a - b);
}
