import { PDFDocument, type PDFRef } from '@cantoo/pdf-lib';
import { readDictionary, writeDictionary, type RawDictionary } from './raw-dictionary.ts';

/** A dictionary of the file, or one that is added to it and not looked at again. */
export type FileDictionary = RawDictionary | Readonly<Record<string, string>>;

/**
 * The typesetter's file, opened as far as the second pass has to look into it. Most of its objects are links and elements
 * of the structure, which are no business of the library's: to read them all takes it several times as long.
 */
export class TypesetFile {
  /** Pages, fonts, contents. */
  readonly document: PDFDocument;
  /** Links, elements of the structure that were links, the root of the structure, and what is added, by number. */
  readonly dictionaries: Map<number, FileDictionary>;
  /** Other elements of the structure, as they are written, by number. */
  readonly aside: ReadonlyMap<number, string>;
  /** Forms that are added, as they are written, by number. */
  readonly forms = new Map<number, string>();

  private constructor(
    document: PDFDocument,
    dictionaries: Map<number, FileDictionary>,
    aside: ReadonlyMap<number, string>,
  ) {
    this.document = document;
    this.dictionaries = dictionaries;
    this.aside = aside;
  }

  static async open(pdf: Uint8Array): Promise<TypesetFile> {
    const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
    const dictionaries = new Map<number, FileDictionary>();
    const aside = new Map<number, string>();
    const rest: Uint8Array[] = [];
    const source = bytes.toString('latin1');
    const offsets = offsetsOf(source);
    let largest = 0;
    let from = 0;
    for (const [index, start] of offsets.entries()) {
      const end = offsets[index + 1];
      HEAD.lastIndex = start;
      const [, kept, read] = HEAD.exec(source) ?? [];
      const number = Number(kept ?? read);
      if (Number.isNaN(number) || end === undefined) continue;
      const object = source.slice(
        source.indexOf('obj', start) + 'obj'.length,
        source.lastIndexOf('endobj', end),
      );
      if (read === undefined) aside.set(number, object);
      else dictionaries.set(number, readDictionary(object));
      largest = Math.max(largest, number);
      rest.push(bytes.subarray(from, start));
      from = end;
    }
    rest.push(bytes.subarray(from));
    const document = await PDFDocument.load(Buffer.concat(rest), {
      updateMetadata: false,
      parseSpeed: Infinity,
    });
    const { context } = document;
    context.largestObjectNumber = Math.max(context.largestObjectNumber, largest);
    return new TypesetFile(document, dictionaries, aside);
  }

  add(dictionary: FileDictionary, ref: PDFRef = this.document.context.nextRef()): PDFRef {
    this.dictionaries.set(ref.objectNumber, dictionary);
    return ref;
  }

  /**
   * Adds a small drawing (a form, ISO 32000-2, 8.10). It is not compressed: that takes longer than all else about it, and
   * saves a hundred bytes.
   */
  addForm(entries: Readonly<Record<string, string>>, content: string): PDFRef {
    const ref = this.document.context.nextRef();
    const dictionary = { Type: '/XObject', Subtype: '/Form', ...entries, Length: String(content.length) };
    this.forms.set(ref.objectNumber, `${writeDictionary(dictionary)}\nstream\n${content}\nendstream`);
    return ref;
  }
}

/**
 * How an object begins: its number is the first group when it is an element of the structure that the second pass neither
 * reads nor alters, the second when it is one that it reads.
 */
const HEAD =
  /(?:(\d+) 0 obj\n<<\s*\/Type \/StructElem\s*\/S \/(?!Link\b)|(\d+) 0 obj\n<<\s*\/Type \/(?:StructElem\b|StructTreeRoot\b|Annot\s*\/Subtype \/Link\b))/y;

/** Where the objects begin, in the order of the file, by its table of cross-references (ISO 32000-2, 7.5.4). */
function offsetsOf(source: string): number[] {
  const table = source.slice(source.lastIndexOf('\nxref\n'));
  return [...table.matchAll(/^(\d{10}) \d{5} n/gm)].map(([, offset]) => Number(offset)).sort((a, b) => a - b);
}
