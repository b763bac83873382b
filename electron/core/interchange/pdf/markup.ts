import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { momentOf } from './pdf-date.ts';

/** A rectangle in a page's own coordinates: points, upwards. */
export interface Rectangle {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** A markup annotation (ISO 32000-2, 12.5.6.2) as its file has it. */
export interface Markup {
  /** From 1. */
  readonly page: number;
  /** `Highlight`, `Text`, `FreeText` … */
  readonly subtype: string;
  /** Its address in the file, by which replies name it. */
  readonly ref: string;
  /** `NM`: unique on its page, if the program gave one. */
  readonly name: string | null;
  /** Plain text, as it was typed. */
  readonly contents: string;
  readonly author: string | null;
  /** ISO 8601. */
  readonly created: string | null;
  readonly modified: string | null;
  readonly rectangle: Rectangle;
  /** What marks words has one for each line, in no order that could be relied on. */
  readonly quads: readonly Rectangle[];
  /** The address of the annotation that this one answers, or is grouped with. */
  readonly inReplyTo: string | null;
  readonly isGrouped: boolean;
  /** It says that somebody accepted, rejected or marked another one, and nothing else. */
  readonly isState: boolean;
}

/** What people put on a page to say something; links, form fields, pop-ups and sounds are not among them. */
const subtypes: ReadonlySet<string> = new Set([
  'Text',
  'FreeText',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Caret',
  'Square',
  'Circle',
  'Line',
  'Polygon',
  'PolyLine',
  'Ink',
  'Stamp',
]);

export function isMarkup(subtype: string): boolean {
  return subtypes.has(subtype);
}

/** Nobody writes more into one document; the rest is left, and told. */
const MOST = 20_000;
const LONGEST = 19_000; // UTF-16 code units of a note

/**
 * Reads the annotations that people made. pdf.js, which reads all else, does not tell their names.
 * @returns null when the file is encrypted, or too damaged to be taken apart
 */
export async function readMarkup(bytes: Uint8Array): Promise<readonly Markup[] | null> {
  try {
    const document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      ignoreEncryption: true,
      throwOnInvalidObject: false,
      parseSpeed: Infinity,
    });
    if (document.isEncrypted) return null;
    const found: Markup[] = [];
    for (const [index, page] of document.getPages().entries()) {
      const annots = page.node.Annots();
      for (let at = 0; annots !== undefined && at < annots.size() && found.length < MOST; at++) {
        const markup = markupOf(document, annots.get(at), index + 1, `${index + 1}/${at}`);
        if (markup !== null) found.push(markup);
      }
    }
    return found;
  } catch (error) {
    if (error instanceof Error) return null; // the library does not say in a way that lasts what is wrong
    throw error;
  }
}

function markupOf(document: PDFDocument, object: PDFObject, page: number, place: string): Markup | null {
  const dict = object instanceof PDFRef ? document.context.lookup(object) : object;
  if (!(dict instanceof PDFDict)) return null;
  const subtype = nameIn(dict, 'Subtype') ?? '';
  if (!isMarkup(subtype)) return null;
  const irt = dict.get(PDFName.of('IRT'));
  const modified = textIn(dict, 'M');
  return {
    page,
    subtype,
    ref: object instanceof PDFRef ? object.tag : place,
    name: textIn(dict, 'NM'),
    contents: contentsOf(dict),
    author: textIn(dict, 'T'),
    created: momentOf(textIn(dict, 'CreationDate') ?? modified ?? ''),
    modified: momentOf(modified ?? ''),
    rectangle: rectangleAround(numbersIn(dict, 'Rect')),
    quads: quadsOf(numbersIn(dict, 'QuadPoints')),
    inReplyTo: irt instanceof PDFRef ? irt.tag : null,
    isGrouped: nameIn(dict, 'RT') === 'Group',
    isState: dict.has(PDFName.of('StateModel')) || dict.has(PDFName.of('State')),
  };
}

/** Some programs give rich text only (`RC`, a fragment of XHTML). */
function contentsOf(dict: PDFDict): string {
  const plain = textIn(dict, 'Contents') ?? '';
  const text = plain.trim() === '' ? withoutTags(textIn(dict, 'RC') ?? '') : plain;
  return text.replace(/\r\n?/g, '\n').trim().slice(0, LONGEST).toWellFormed();
}

function withoutTags(xhtml: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return xhtml
    .slice(0, 4 * LONGEST)
    .replace(/<\/p>|<br\s*\/?>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(lt|gt|quot|apos|amp);/g, (whole, entity: string) => entities[entity] ?? whole);
}

function nameIn(dict: PDFDict, key: string): string | null {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : null;
}

/** @returns null for what is no string, or an empty one */
function textIn(dict: PDFDict, key: string): string | null {
  const value = dict.lookup(PDFName.of(key));
  if (!(value instanceof PDFString) && !(value instanceof PDFHexString)) return null;
  const text = value.decodeText().replaceAll('\0', '');
  return text === '' ? null : text;
}

function numbersIn(dict: PDFDict, key: string): number[] {
  const array = dict.lookup(PDFName.of(key));
  if (!(array instanceof PDFArray)) return [];
  const numbers: number[] = [];
  for (let at = 0; at < Math.min(array.size(), 8 * MOST); at++) {
    const value = array.lookup(at);
    numbers.push(value instanceof PDFNumber && Number.isFinite(value.asNumber()) ? value.asNumber() : 0);
  }
  return numbers;
}

/** Programs disagree in which order a quad's corners come; what lies between them is the same in any. */
function quadsOf(numbers: readonly number[]): Rectangle[] {
  const quads: Rectangle[] = [];
  for (let at = 0; at + 8 <= numbers.length; at += 8) quads.push(rectangleAround(numbers.slice(at, at + 8)));
  return quads;
}

function rectangleAround(numbers: readonly number[]): Rectangle {
  const across = numbers.filter((_, index) => index % 2 === 0);
  const upwards = numbers.filter((_, index) => index % 2 === 1);
  if (across.length === 0 || upwards.length === 0) return { left: 0, bottom: 0, right: 0, top: 0 };
  return {
    left: Math.min(...across),
    bottom: Math.min(...upwards),
    right: Math.max(...across),
    top: Math.max(...upwards),
  };
}
