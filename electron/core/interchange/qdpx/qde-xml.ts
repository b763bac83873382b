import { unescapeXml } from '../../xml-text.ts';
import { parseDataXml, type XmlFault } from '../../importers/xml/data-xml.ts';
import { isObject, listOf, type JsonObject } from '../../web-annotation/json-ld.ts';

const DEEPEST = 200;

/** The root element of a project. */
export function parseQde(text: string): JsonObject | XmlFault {
  const parsed = parseDataXml(text, DEEPEST);
  if (typeof parsed === 'string') return parsed;
  const root = isObject(parsed.root) ? parsed.root['Project'] : undefined;
  return isObject(root) ? root : 'broken';
}

/** The elements of a name below one, in their order. */
export function children(element: unknown, ...names: readonly string[]): JsonObject[] {
  return isObject(element) ? names.flatMap((name) => listOf(element[name]).filter(isObject)) : [];
}

export function attribute(element: JsonObject, name: string): string | null {
  const value = element[`@${name}`];
  return typeof value === 'string' ? unescapeXml(value) : null;
}

/** The text of an element below one. */
export function textIn(element: JsonObject, name: string): string | null {
  const [found] = listOf(element[name]);
  const text = isObject(found) ? found['#text'] : found;
  return typeof text === 'string' ? unescapeXml(text) : null;
}

/** What an element refers to by `targetGUID`. */
export function targetOf(element: JsonObject): string {
  return guid(attribute(element, 'targetGUID'));
}

/** A GUID in the one form in which they are compared: programs write braces and capitals. */
export function guid(text: string | null): string {
  return (text ?? '').replace(/[{}\s]/g, '').toLowerCase();
}
