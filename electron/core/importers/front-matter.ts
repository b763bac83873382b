import { loss, type Loss } from '../../../shared/losses/loss.ts';
import { isMap, parseDocument } from 'yaml';
import { namesMetadata } from './front-matter-keys.ts';
import { limits } from './limits.ts';

export interface FrontMatter {
  /** Keys in lower case; values as YAML's core schema has them. Dates are text there. */
  readonly fields: ReadonlyMap<string, unknown>;
  /** The text after it. */
  readonly body: string;
  readonly warnings: readonly Loss[];
}

const fence = /^---[ \t]*\n(?<yaml>[^]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/**
 * Takes a YAML front matter off the head of a text. Front matter that is not valid YAML (a headline with a
 * colon, without quotation marks, is the usual case) is read line by line, `key: value`, and said so. A rule
 * (`---`) over something that is no mapping is a rule, and part of the text.
 * @param text line ends are U+000A only
 */
export function splitFrontMatter(text: string): FrontMatter | null {
  const found = fence.exec(text.slice(0, limits.frontMatterLength));
  const yaml = found?.groups?.['yaml'];
  if (found === null || yaml === undefined) return null;
  const body = text.slice(found[0].length);
  const parsed = parseFields(yaml);
  if (parsed !== null)
    return parsed.size === 0 && yaml.trim() !== '' ? null : { fields: parsed, body, warnings: [] };
  const fields = readLines(yaml);
  // Prose between two rules is no metadata, whatever colons are in it.
  if (!namesMetadata(fields.keys())) return null;
  return { fields, body, warnings: [loss('front-matter-lines')] };
}

/** @returns null when it is not valid YAML; no fields when it is valid and no mapping */
function parseFields(yaml: string): Map<string, unknown> | null {
  // The core schema has no tags that build objects. No aliases: metadata needs none, and they can be made
  // to grow without bound.
  const document = parseDocument(yaml, { schema: 'core', prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) return null;
  if (document.contents === null) return new Map();
  if (!isMap(document.contents)) return new Map();
  try {
    const fields: unknown = document.toJS({ maxAliasCount: 0, mapAsMap: true });
    return fields instanceof Map ? lowerCased(fields) : new Map();
  } catch (error) {
    // yaml throws these for an alias: without its anchor, or because none is allowed.
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

function lowerCased(fields: ReadonlyMap<unknown, unknown>): Map<string, unknown> {
  return new Map(
    [...fields].flatMap(([key, value]) => (typeof key === 'string' ? [[key.toLowerCase(), value]] : [])),
  );
}

function readLines(yaml: string): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const line of yaml.split('\n')) {
    const [, key, value] = /^([A-Za-z][\w-]{0,40})[ \t]*:(?:[ \t]+(.*))?$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined && value.trim() !== '') {
      fields.set(key.toLowerCase(), value.trim().replace(/^(["'])(.*)\1$/, '$2'));
    }
  }
  return fields;
}
