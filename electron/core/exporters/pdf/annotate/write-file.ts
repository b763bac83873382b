import {
  PDFName,
  type PDFRawStream,
  PDFStream,
  type PDFDocument,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { compressedStream, deflatedAside, flateStream } from './flate-stream.ts';
import { writeDictionary } from './raw-dictionary.ts';
import type { TypesetFile } from './typeset-file.ts';

/** Objects to one object stream. */
const OBJECTS_PER_STREAM = 200;

/** Where an object is: at a byte of the file, or at an index of an object stream. */
type Place = { readonly offset: number } | { readonly stream: number; readonly index: number };

/** An object that is no stream, as it is written. */
export type NumberedObject = readonly [number: number, source: string];

/** What an object stream holds (ISO 32000-2, 7.5.7), compressed. */
export interface PackedObjects {
  readonly numbers: readonly number[];
  /** Where the objects begin, in bytes of what was compressed. */
  readonly first: number;
  readonly bytes: Uint8Array;
}

/** Packs objects that are no streams, beside other work. */
export function packObjects(objects: readonly NumberedObject[]): Promise<PackedObjects[]> {
  const groups = Array.from({ length: Math.ceil(objects.length / OBJECTS_PER_STREAM) }, (_, index) =>
    objects.slice(index * OBJECTS_PER_STREAM, (index + 1) * OBJECTS_PER_STREAM),
  );
  return Promise.all(groups.map(packGroup));
}

async function packGroup(objects: readonly NumberedObject[]): Promise<PackedObjects> {
  const index: string[] = [];
  let offset = 0;
  for (const [number, source] of objects) {
    index.push(`${number} ${offset}`);
    offset += source.length + 1;
  }
  const head = `${index.join(' ')}\n`;
  const contents = objects.map(([, source]) => source).join('\n');
  const bytes = await deflatedAside(Buffer.from(head + contents, 'latin1'));
  return { numbers: objects.map(([number]) => number), first: head.length, bytes };
}

/**
 * A document as a file: dictionaries in compressed object streams, then a cross-reference stream (ISO 32000-2, 7.5.7
 * and 7.5.8). The library's own writer takes time that grows with the square of the number of objects.
 * @param aside what became of the file's objects that stay as they are
 */
export async function writeFile(
  { document, dictionaries, forms }: TypesetFile,
  aside: readonly PackedObjects[],
): Promise<Uint8Array> {
  const { context } = document;
  const file = new FileBytes();
  file.append(bytesOf(context.header), '\n');
  const streams: [PDFRef, PDFObject][] = [];
  const others: NumberedObject[] = [];
  for (const [number, dictionary] of dictionaries) others.push([number, writeDictionary(dictionary)]);
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFStream)) others.push([ref.objectNumber, object.toString()]);
    else if (!isOfTheOldFile(object)) streams.push([ref, object]);
  }
  const places = new Map<number, Place>();
  const place = (number: number, object: Uint8Array | string): void => {
    places.set(number, { offset: file.length });
    file.append(`${number} 0 obj\n`, object, '\nendobj\n');
  };
  for (const [number, form] of forms) place(number, form);
  for (const [ref, object] of streams) place(ref.objectNumber, bytesOf(object));
  others.sort(([a], [b]) => a - b);
  for (const { numbers, first, bytes } of [...aside, ...(await packObjects(others))]) {
    const ref = context.nextRef();
    for (const [index, own] of numbers.entries()) places.set(own, { stream: ref.objectNumber, index });
    const entries = { Type: 'ObjStm', N: numbers.length, First: first };
    place(ref.objectNumber, bytesOf(compressedStream(context, bytes, entries)));
  }
  const crossReferences = context.nextRef();
  const start = file.length;
  places.set(crossReferences.objectNumber, { offset: start });
  const table = crossReferenceStream(document, places, crossReferences.objectNumber + 1);
  file.append(`${crossReferences.objectNumber} 0 obj\n`, bytesOf(table), '\nendobj\n');
  file.append(`startxref\n${start}\n%%EOF\n`);
  return file.joined();
}

/** The streams that held objects and cross-references in the file that was read. */
function isOfTheOldFile(stream: PDFStream): boolean {
  const type = stream.dict.get(PDFName.of('Type'));
  return type === PDFName.of('ObjStm') || type === PDFName.of('XRef');
}

/** Seven bytes an object: its kind of place (0 none, 1 offset, 2 object stream) and the place. */
function crossReferenceStream(
  { context }: PDFDocument,
  places: ReadonlyMap<number, Place>,
  size: number,
): PDFRawStream {
  const bytes = Buffer.alloc(7 * size);
  bytes.writeUInt16BE(0xffff, 5);
  for (const [number, place] of places) {
    const [kind, where, index] = 'offset' in place ? [1, place.offset, 0] : [2, place.stream, place.index];
    bytes.writeUInt8(kind, 7 * number);
    bytes.writeUInt32BE(where, 7 * number + 1);
    bytes.writeUInt16BE(index, 7 * number + 5);
  }
  const { Root, Info, ID } = context.trailerInfo;
  return flateStream(context, bytes, { Type: 'XRef', Size: size, W: [1, 4, 2], Root, Info, ID });
}

interface Writable {
  sizeInBytes(): number;
  copyBytesInto(buffer: Uint8Array, offset: number): number;
}

function bytesOf(object: Writable): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

/** Bytes put one after the other. */
class FileBytes {
  readonly #parts: Uint8Array[] = [];
  length = 0;

  append(...parts: readonly (Uint8Array | string)[]): void {
    for (const part of parts) {
      const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
      this.#parts.push(bytes);
      this.length += bytes.length;
    }
  }

  joined(): Uint8Array {
    return Buffer.concat(this.#parts);
  }
}
