import { PDFName, PDFRef } from '@cantoo/pdf-lib';
import { readArray, readDictionary, writeDictionary, type RawDictionary } from './raw-dictionary.ts';
import type { TypesetFile } from './typeset-file.ts';

/** An element of the structure, with its own address: `12 0 R`. */
export interface Element {
  readonly ref: string;
  readonly dictionary: RawDictionary;
}

/**
 * The document's structure for readers that do not see the page (ISO 32000-2, 14.7). The typesetter tagged each
 * marker as a link; once the markers are gone those elements are spans, and each annotation becomes an element of
 * its own inside the span that it begins with.
 */
export class StructureTree {
  readonly #file: TypesetFile;
  readonly #root: RawDictionary | null;
  /** The parent tree: what pages' contents and annotations belong to. */
  readonly #parents = new Map<number, string>();
  #nextKey = 0;

  constructor(file: TypesetFile) {
    this.#file = file;
    const root = file.document.catalog.get(PDFName.of('StructTreeRoot'));
    this.#root = root instanceof PDFRef ? this.#dictionary(root.objectNumber) : null;
    const nums = readArray(readDictionary(this.#root?.get('ParentTree') ?? '<<>>').get('Nums') ?? '[]');
    for (let index = 0; index + 1 < nums.length; index += 2) {
      const key = Number(nums[index]);
      this.#parents.set(key, nums[index + 1] ?? '');
      this.#nextKey = Math.max(this.#nextKey, key + 1);
    }
  }

  /** Forgets a marker link. @returns the element that was a link and is a span now */
  release(structParent: number | null, link: string): Element | null {
    if (structParent === null) return null;
    const ref = this.#parents.get(structParent) ?? '';
    const dictionary = this.#dictionary(Number.parseInt(ref, 10));
    if (dictionary === null) return null;
    this.#parents.delete(structParent);
    dictionary.set('S', '/Span');
    const kept = kidsOf(dictionary).filter(
      (kid) => !(kid.startsWith('<<') && readDictionary(kid).get('Obj') === link),
    );
    dictionary.set('K', `[${kept.join(' ')}]`);
    return { ref, dictionary };
  }

  /** Puts an annotation into an element. @returns the annotation's entry about that; none without an element */
  entryFor(annotation: PDFRef, page: PDFRef, parent: Element | null): { StructParent?: string } {
    if (parent === null) return {};
    const content = writeDictionary({ Type: '/OBJR', Obj: annotation.toString(), Pg: page.toString() });
    const ref = this.#file
      .add({ Type: '/StructElem', S: '/Annot', P: parent.ref, Pg: page.toString(), K: `[${content}]` })
      .toString();
    parent.dictionary.set('K', `[${[...kidsOf(parent.dictionary), ref].join(' ')}]`);
    const key = this.#nextKey++;
    this.#parents.set(key, ref);
    return { StructParent: String(key) };
  }

  /** Writes the parent tree as it is now. */
  write(): void {
    const sorted = [...this.#parents].sort(([a], [b]) => a - b);
    this.#root?.set('ParentTree', writeDictionary({ Nums: `[${sorted.flat().join(' ')}]` }));
    this.#root?.set('ParentTreeNextKey', String(this.#nextKey));
  }

  #dictionary(number: number): RawDictionary | null {
    const dictionary = this.#file.dictionaries.get(number);
    return dictionary instanceof Map ? dictionary : null;
  }
}

function kidsOf(element: RawDictionary): string[] {
  const kids = element.get('K');
  if (kids === undefined) return [];
  return kids.startsWith('[') ? readArray(kids) : [kids];
}
