import { decodePDFRawStream, PDFName, PDFRawStream, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { promisify } from 'node:util';
import { deflate, deflateSync, inflateSync } from 'node:zlib';

/** Entries of a dictionary; a string is a name. */
interface Entries {
  readonly [name: string]: PDFObject | string | number | readonly number[] | Entries | undefined;
}

/** Up to this many bytes a stream is looked at as a whole through a small window: to set a large one up takes longer. */
const SMALL = 4096;
/** A third of the time of the usual level, for what is a few hundredths larger. */
const FAST = { level: 3 };

/** A compressed stream. The library's own compresses in JavaScript, which takes a hundred times as long. */
export function flateStream(
  context: PDFContext,
  content: string | Uint8Array,
  entries: Entries,
): PDFRawStream {
  const small = content.length <= SMALL;
  return compressedStream(
    context,
    deflateSync(content, small ? { windowBits: 12, memLevel: 5, chunkSize: SMALL / 4 } : FAST),
    entries,
  );
}

/** Compresses beside other work, in another thread. */
export function deflatedAside(content: Uint8Array): Promise<Uint8Array> {
  return deflateAside(content, FAST);
}

const deflateAside = promisify<Uint8Array, typeof FAST, Uint8Array>(deflate);

export function compressedStream(context: PDFContext, bytes: Uint8Array, entries: Entries): PDFRawStream {
  return PDFRawStream.of(context.obj({ ...entries, Filter: 'FlateDecode', Length: bytes.length }), bytes);
}

/** What is in a stream that the typesetter wrote. */
export function inflated(stream: PDFRawStream): Buffer {
  return stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode')
    ? inflateSync(stream.contents)
    : Buffer.from(decodePDFRawStream(stream).decode());
}
