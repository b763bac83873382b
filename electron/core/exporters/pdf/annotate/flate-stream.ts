import { PDFRawStream, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { deflateSync } from 'node:zlib';

/** Entries of a dictionary; a string is a name. */
interface Entries {
  readonly [name: string]: PDFObject | string | number | readonly number[] | Entries | undefined;
}

/** A compressed stream. The library's own compresses in JavaScript, which takes a hundred times as long. */
export function flateStream(
  context: PDFContext,
  content: string | Uint8Array,
  entries: Entries,
): PDFRawStream {
  const bytes = deflateSync(content);
  const dict = context.obj({ ...entries, Filter: 'FlateDecode', Length: bytes.length });
  return PDFRawStream.of(dict, bytes);
}
