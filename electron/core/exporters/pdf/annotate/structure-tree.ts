import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

const name = PDFName.of;

/** An element of the structure, with its own address. */
export interface Element {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

/**
 * The document's structure for readers that do not see the page (ISO 32000-2, 14.7). The typesetter tagged each
 * marker as a link; once the markers are gone those elements are spans, and each annotation becomes an element of
 * its own inside the span that it begins with.
 */
export class StructureTree {
  readonly #document: PDFDocument;
  readonly #root: PDFDict | undefined;
  /** The parent tree: what pages' contents and annotations belong to. */
  readonly #parents = new Map<number, PDFObject>();
  #nextKey = 0;

  constructor(document: PDFDocument) {
    this.#document = document;
    this.#root = document.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
    const nums = this.#root?.lookupMaybe(name('ParentTree'), PDFDict)?.lookupMaybe(name('Nums'), PDFArray);
    for (let index = 0; nums !== undefined && index + 1 < nums.size(); index += 2) {
      const key = nums.lookup(index, PDFNumber).asNumber();
      this.#parents.set(key, nums.get(index + 1));
      this.#nextKey = Math.max(this.#nextKey, key + 1);
    }
  }

  /** Forgets a marker link. @returns the element that was a link and is a span now */
  release(structParent: number | null, link: PDFRef): Element | null {
    if (structParent === null) return null;
    const ref = this.#parents.get(structParent);
    if (!(ref instanceof PDFRef)) return null;
    this.#parents.delete(structParent);
    const dict = this.#document.context.lookup(ref, PDFDict);
    dict.set(name('S'), name('Span'));
    const kept = kidsOf(dict).filter((kid) => !(kid instanceof PDFDict && kid.get(name('Obj')) === link));
    dict.set(name('K'), this.#document.context.obj(kept));
    return { ref, dict };
  }

  /** Puts an annotation into an element. @returns the annotation's key in the parent tree */
  add(annotation: PDFRef, page: PDFRef, parent: Element): number {
    const { context } = this.#document;
    const content = { Type: 'OBJR', Obj: annotation, Pg: page };
    const element = context.register(
      context.obj({ Type: 'StructElem', S: 'Annot', P: parent.ref, Pg: page, K: [content] }),
    );
    parent.dict.set(name('K'), context.obj([...kidsOf(parent.dict), element]));
    const key = this.#nextKey++;
    this.#parents.set(key, element);
    return key;
  }

  /** Writes the parent tree as it is now. */
  write(): void {
    if (this.#root === undefined) return;
    const { context } = this.#document;
    const sorted = [...this.#parents].sort(([a], [b]) => a - b);
    this.#root.set(name('ParentTree'), context.obj({ Nums: sorted.flat() }));
    this.#root.set(name('ParentTreeNextKey'), context.obj(this.#nextKey));
  }
}

function kidsOf(element: PDFDict): PDFObject[] {
  const kids = element.lookup(name('K'));
  if (kids instanceof PDFArray) return kids.asArray();
  return kids === undefined ? [] : [kids];
}
