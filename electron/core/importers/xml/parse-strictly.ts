import { XMLValidator, type XMLParser } from 'fast-xml-parser';

/** @returns undefined for what is no sound XML: the validator passes some that the parser then stumbles over */
export function parseStrictly(parser: XMLParser, text: string): unknown {
  if (XMLValidator.validate(text) !== true) return undefined;
  try {
    return parser.parse(text) as unknown;
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}
