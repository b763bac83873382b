import { fail, ok, type Result } from '../../../shared/errors.ts';
import { isA, isObject, listOf, typesOf, type JsonObject } from './json-ld.ts';

/** What a file of W3C annotations holds. */
export interface Gathered {
  readonly annotations: readonly JsonObject[];
  /** Every node of the file, those outside first: references are looked up among them. */
  readonly nodes: readonly JsonObject[];
}

/** Levels of JSON: what Slantwise writes has about ten. */
const DEEPEST = 100;

/**
 * Reads one annotation, an array, an AnnotationPage or an AnnotationCollection, from any program.
 * @param name the file's, for people
 * @returns `format` in one sentence when it is none of these
 */
export function gatherAnnotations(bytes: Uint8Array, name: string): Result<Gathered> {
  const json = parse(bytes);
  if (json === undefined) {
    return fail('format', `“${name}” is not JSON; nothing was taken from it.`, { name, reason: 'not-json' });
  }
  const nodes = everyNode(json);
  if (nodes === null) {
    return fail('format', `“${name}” is nested too deeply to be annotations.`, { name, reason: 'too-deep' });
  }
  const annotations: JsonObject[] = [];
  // A list that grows while it is walked is walked to its end.
  const waiting: unknown[] = [json];
  for (const node of waiting) {
    const address = pageElsewhere(node);
    if (address !== undefined) {
      return fail(
        'format',
        `“${name}” only says where its annotations are (${address}), and Slantwise fetches nothing: save that page and give it instead.`,
        { name, reason: 'elsewhere' },
      );
    }
    if (isAnnotation(node)) annotations.push(node);
    else for (const inner of Array.isArray(node) ? (node as unknown[]) : insideOf(node)) waiting.push(inner);
  }
  if (annotations.length === 0) {
    return fail('format', `“${name}” holds no W3C annotation.`, { name, reason: 'no-annotations' });
  }
  return ok({ annotations, nodes });
}

/** UTF-8 with or without a byte-order mark. */
function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined; // bytes that are no text, or text that is no JSON: the caller's sentence says so
  }
}

/** Some programs leave the class out; what has a target and no class can be nothing else. */
function isAnnotation(node: unknown): node is JsonObject {
  return isA(node, 'Annotation') || (isObject(node) && 'target' in node && typesOf(node).length === 0);
}

/** Collections hold pages, pages hold annotations, a graph holds either. */
function insideOf(node: unknown): readonly unknown[] {
  if (!isObject(node)) return [];
  if (isA(node, 'AnnotationCollection')) return [...listOf(node['first']), ...listOf(node['items'])];
  if (isA(node, 'AnnotationPage')) return [...listOf(node['items']), ...listOf(node['next'])];
  return listOf(node['@graph']);
}

/** The address of a collection's page that is not in the file. */
function pageElsewhere(node: unknown): string | undefined {
  const pages = isA(node, 'AnnotationCollection')
    ? listOf(node['first'])
    : isA(node, 'AnnotationPage')
      ? listOf(node['next'])
      : [];
  return pages.find((page) => typeof page === 'string');
}

/** Walks level by level, without recursion. @returns null when the file is nested deeper than any annotation is */
function everyNode(json: unknown): JsonObject[] | null {
  const found: JsonObject[] = [];
  let level: readonly unknown[] = [json];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return null;
    for (const node of level) if (isObject(node)) found.push(node);
    level = level.flatMap((node) => (isContainer(node) ? Object.values(node) : []));
  }
  return found;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
