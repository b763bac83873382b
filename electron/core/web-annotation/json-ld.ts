/** Access to JSON-LD of any origin: one value or several, `id` or `@id`, short or full names of types. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** None, one or several values, as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The IRI of a node, which may be given by its IRI alone. */
export function iriOf(node: unknown): string | null {
  const iri = isObject(node) ? (node['id'] ?? node['@id']) : node;
  return typeof iri === 'string' && iri.trim() !== '' ? iri.trim() : null;
}

/** The classes of a node without their namespaces: `oa:Annotation` is `Annotation`. */
export function typesOf(node: unknown): readonly string[] {
  if (!isObject(node)) return [];
  return listOf(node['type'] ?? node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[#/:]/, ''));
}

export function isA(node: unknown, type: string): node is JsonObject {
  return typesOf(node).includes(type);
}

/** A string, or the first of several, with or without a language beside it. */
export function stringOf(value: unknown): string | null {
  const first = listOf(value)[0];
  const literal = isObject(first) ? (first['value'] ?? first['@value']) : first;
  return typeof literal === 'string' ? literal : null;
}
