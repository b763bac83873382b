import { elementsNamed, parseXml, textOf } from '../xml/parse-xml.ts';
import type { PageElement } from '../html-page.ts';

/** What the package document of a book says (EPUB 3.3, 5). */
export interface EpubPackage {
  readonly title: string | null;
  readonly creators: readonly string[];
  readonly publisher: string | null;
  readonly date: string | null;
  readonly language: string | null;
  /** Names of the entries with the text, in the order of reading. */
  readonly chapters: readonly string[];
}

/** @returns null when the book has no package that can be read */
export function epubPackage(entries: ReadonlyMap<string, Uint8Array>): EpubPackage | null {
  const container = parsed(entries.get('META-INF/container.xml'));
  const [root] = container === null ? [] : elementsNamed(container, 'rootfile');
  const place = root?.getAttribute('full-path') ?? '';
  const book = parsed(entries.get(place));
  if (book === null) return null;
  const items = new Map<string, PageElement>();
  for (const item of elementsNamed(book, 'item', 'opf:item')) items.set(item.getAttribute('id') ?? '', item);
  const chapters: string[] = [];
  for (const reference of elementsNamed(book, 'itemref', 'opf:itemref')) {
    const item = items.get(reference.getAttribute('idref') ?? '');
    const isNavigation = /(?:^|\s)nav(?:\s|$)/.test(item?.getAttribute('properties') ?? '');
    if (item === undefined || isNavigation || reference.getAttribute('linear') === 'no') continue;
    const name = resolved(place, item.getAttribute('href') ?? '');
    if (entries.has(name)) chapters.push(name);
  }
  return {
    title: textOf(book, 'dc:title'),
    creators: [...elementsNamed(book, 'dc:creator')].map(({ textContent }) => textContent?.trim() ?? ''),
    publisher: textOf(book, 'dc:publisher'),
    date: textOf(book, 'dc:date'),
    language: textOf(book, 'dc:language'),
    chapters,
  };
}

function parsed(bytes: Uint8Array | undefined): PageElement | null {
  const root = bytes === undefined ? null : parseXml(bytes);
  return typeof root === 'string' ? null : root;
}

/** The entry that a reference names. It cannot lead out of the book: an entry is looked up, not a file. */
function resolved(from: string, reference: string): string {
  const path = from.split('/').slice(0, -1);
  for (const part of decoded(reference.split('#')[0] ?? '').split('/')) {
    if (part === '..') path.pop();
    else if (part !== '.' && part !== '') path.push(part);
  }
  return path.join('/');
}

function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch (error) {
    if (error instanceof URIError) return reference; // not written as an address
    throw error;
  }
}
