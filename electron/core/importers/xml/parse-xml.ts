import { DOMParser } from 'linkedom';
import { isElement, type PageElement, type PageNode } from '../html-page.ts';
import { limits } from '../limits.ts';

/** Why a part of a document is not parsed. */
export type XmlFault = 'broken' | 'too-deep' | 'entities';

/**
 * What speaks against parsing an XML document, found by looking through its tags once: it declares entities (no
 * format that is read here has any; they make bombs) or its elements lie inside each other beyond all measure.
 */
export function xmlFault(source: string): XmlFault | null {
  if (/<!ENTITY/i.test(source)) return 'entities';
  let depth = 0;
  for (const [, closing, empty] of source.matchAll(/<(\/?)[^\s<>!?/][^<>]*?(\/?)>/g)) {
    if (closing === '/') depth--;
    else if (empty !== '/' && ++depth > limits.htmlDepth) return 'too-deep';
  }
  return null;
}

/** The text of an XML part: UTF-8 or UTF-16, by its mark. */
export function xmlText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Parses a part of a document; names keep their prefixes (`dc:title`). Nothing outside of it is ever loaded. */
export function parseXml(bytes: Uint8Array): PageElement | XmlFault {
  const source = xmlText(bytes);
  const fault = xmlFault(source);
  if (fault !== null) return fault;
  const { documentElement }: { documentElement: PageElement | null } = new DOMParser().parseFromString(
    source,
    'text/xml',
  );
  return documentElement ?? 'broken';
}

/** The elements of a tree with one of these names, in order; found without recursion. */
export function* elementsNamed(root: PageElement, ...names: readonly string[]): Iterable<PageElement> {
  const open: PageNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue;
    if (names.includes(node.nodeName)) yield node;
    open.push(...[...node.childNodes].reverse());
  }
}

/** The text of the first element of these names that has any. */
export function textOf(root: PageElement, ...names: readonly string[]): string | null {
  for (const element of elementsNamed(root, ...names)) {
    const text = element.textContent?.trim() ?? '';
    if (text !== '') return text;
  }
  return null;
}
