import { iriOf, isA, isObject, stringOf, type JsonObject } from '../web-annotation/json-ld.ts';

/**
 * What a field names, in one line of text, for formats whose fields are text: `Russia <urn:uuid:…>` is an actor,
 * `issue: Sanctions <urn:…>` an issue, `code: Labelling <urn:…>` a code; `claim: it will end`, `unnamed: officials` and
 * `the author` are what they say.
 */
const classes: Readonly<Record<string, string>> = { actor: 'Actor', issue: 'Issue', code: 'BiasCode' };
const AUTHOR = 'the author';
const PREFIX = /^(actor|issue|code|claim|unnamed):\s?/;

export function textOfNode(node: unknown): string {
  if (!isObject(node)) return '';
  if (isA(node, 'Author')) return AUTHOR;
  if (isA(node, 'Claim')) return `claim: ${stringOf(node['value']) ?? ''}`;
  const name = stringOf(node['name']) ?? '';
  if (isA(node, 'UnnamedSource')) return `unnamed: ${name}`;
  const prefix = Object.keys(classes).find((key) => isA(node, classes[key] ?? '')) ?? 'code';
  const said = `${name} <${iriOf(node) ?? ''}>`;
  return prefix === 'actor' && !PREFIX.test(name) && name !== AUTHOR ? said : `${prefix}: ${said}`;
}

export function nodeOfText(text: string): JsonObject {
  if (text.trim() === AUTHOR) return { type: 'Author' };
  const prefix = PREFIX.exec(text);
  const rest = text.slice(prefix?.[0].length ?? 0);
  const kind = prefix?.[1] ?? 'actor';
  if (kind === 'claim') return { type: 'Claim', value: rest };
  if (kind === 'unnamed')
    return rest === '' ? { type: 'UnnamedSource' } : { type: 'UnnamedSource', name: rest };
  const addressed = /^([^]*?)\s?<([^<>\s]+)>\s*$/.exec(rest);
  const name = addressed?.[1] ?? rest.trim();
  return {
    ...(addressed === null ? {} : { id: addressed[2] }),
    type: classes[kind] ?? 'Actor',
    ...(name === '' ? {} : { name }),
  };
}

/** Several in one line: `a; b`, with a backslash before a semicolon or a backslash of their own. */
export function textOfList(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\;]/g, String.raw`\$&`)).join('; ');
}

export function listOfText(text: string): string[] {
  if (text === '') return [];
  const items = [''];
  for (const [whole, escaped] of text.matchAll(/\\([\\;])|; ?|[^\\;]+|\\/g)) {
    if (whole.startsWith(';')) items.push('');
    else items.push(`${items.pop() ?? ''}${escaped ?? whole}`);
  }
  return items;
}
