import { XMLParser } from 'fast-xml-parser';
import { elementDepth } from '../../xml-text.ts';
import { parseStrictly } from './parse-strictly.ts';

export type XmlFault = 'entities' | 'too-deep' | 'broken';

/**
 * An XML file of data, as REFI-QDA's are: attributes with `@`, names without their namespaces, text as it stands in the
 * file. A document type, which could define entities without end, is refused unread; the five of XML are the caller's to read.
 * @param deepest how deep elements may lie inside each other
 * @param several which elements are lists even when there is one of them
 */
export function parseDataXml(
  text: string,
  deepest: number,
  several: (name: string) => boolean = () => false,
): { readonly root: unknown } | XmlFault {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return 'entities';
  if (elementDepth(text, deepest) === null) return 'too-deep';
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
    trimValues: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: deepest + 8,
    isArray: several,
  });
  const root = parseStrictly(parser, text);
  return root === undefined ? 'broken' : { root };
}
