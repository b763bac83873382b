import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  type PDFRef,
} from '@cantoo/pdf-lib';

/** A comment as a reader program writes it into a PDF. */
export interface TestComment {
  readonly subtype: string;
  /** The comment that it answers or belongs to, by its index; or one of the file's, by its name. */
  readonly inReplyTo?: number | string;
  /** Further entries, as they stand in the file: dates, `NM`, `RT`, `StateModel` … */
  readonly entries?: Readonly<Record<string, string | PDFName>>;
  readonly author?: string;
  readonly contents?: string;
  /** From 0. */
  readonly page?: number;
  readonly rect?: readonly [left: number, bottom: number, right: number, top: number];
  /** Eight numbers a line. */
  readonly quads?: readonly number[];
}

/** A PDF after somebody has read it: its pages with these comments on them. */
export async function commentedPdf(bytes: Uint8Array, comments: readonly TestComment[]): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const refs: PDFRef[] = [];
  for (const comment of comments) {
    const { subtype, author, contents, entries = {}, page = 0, quads } = comment;
    const target = document.getPage(page);
    const rect = comment.rect ?? around(quads ?? [0, 0]);
    const dict = document.context.obj({
      Type: 'Annot',
      Subtype: subtype,
      Rect: [...rect],
      F: 4,
      P: target.ref,
    });
    if (author !== undefined) dict.set(PDFName.of('T'), PDFHexString.fromText(author));
    if (contents !== undefined) dict.set(PDFName.of('Contents'), PDFHexString.fromText(contents));
    if (quads !== undefined) dict.set(PDFName.of('QuadPoints'), document.context.obj([...quads]));
    for (const [key, entry] of Object.entries(entries)) {
      dict.set(PDFName.of(key), typeof entry === 'string' ? PDFString.of(entry) : entry);
    }
    const parent = parentOf(document, comment.inReplyTo, refs);
    if (parent !== undefined) dict.set(PDFName.of('IRT'), parent);
    const ref = document.context.register(dict);
    target.node.addAnnot(ref);
    refs.push(ref);
  }
  return document.save();
}

function parentOf(
  document: PDFDocument,
  inReplyTo: number | string | undefined,
  refs: readonly PDFRef[],
): PDFRef | undefined {
  if (typeof inReplyTo !== 'string') return inReplyTo === undefined ? undefined : refs[inReplyTo];
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    const name = object instanceof PDFDict ? object.lookup(PDFName.of('NM')) : undefined;
    if (name instanceof PDFString && name.decodeText() === inReplyTo) return ref;
  }
  throw new Error(`Nothing in the file is called ${inReplyTo}.`);
}

function around(numbers: readonly number[]): [number, number, number, number] {
  const across = numbers.filter((_, index) => index % 2 === 0);
  const upwards = numbers.filter((_, index) => index % 2 === 1);
  return [Math.min(...across), Math.min(...upwards), Math.max(...across), Math.max(...upwards)];
}

/** Where the links of a PDF stand, by their address: the quads that a highlight over the same words would have. */
export async function quadsOfLinks(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly number[]>> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const quads = new Map<string, number[]>();
  for (const page of document.getPages()) {
    const annots = page.node.Annots();
    for (let at = 0; annots !== undefined && at < annots.size(); at++) {
      const link = annots.lookup(at, PDFDict);
      const address = link.lookup(PDFName.of('A'), PDFDict).lookup(PDFName.of('URI'), PDFString).decodeText();
      const { x, y, width, height } = link.lookup(PDFName.of('Rect'), PDFArray).asRectangle();
      const [left, bottom, right, top] = [x, y, x + width, y + height];
      quads.set(address, [...(quads.get(address) ?? []), left, top, right, top, left, bottom, right, bottom]);
    }
  }
  return quads;
}
