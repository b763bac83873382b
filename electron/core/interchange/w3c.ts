import { ok } from '../../../shared/errors.ts';
import { gatherAnnotations } from '../web-annotation/gather.ts';
import { uuidIn } from '../web-annotation/iri.ts';
import { iriOf, isA, isObject, listOf, stringOf, type JsonObject } from '../web-annotation/json-ld.ts';
import { noHints, type ForeignDocument } from './foreign-file.ts';
import type { ForeignFormat } from './foreign-format.ts';

/** W3C Web Annotations in JSON-LD: the model in the middle itself. docs/web-annotation.md */
export const w3c: ForeignFormat = {
  format: 'w3c',
  name: 'W3C Web Annotation',
  extensions: ['.json', '.jsonld'],
  recognises: ({ json }) => {
    const first: unknown = Array.isArray(json) ? (json as unknown[])[0] : json;
    if (!isObject(first)) return false;
    return (
      ['Annotation', 'AnnotationPage', 'AnnotationCollection'].some((type) => isA(first, type)) ||
      JSON.stringify(first['@context'] ?? '').includes('www.w3.org/ns/anno')
    );
  },
  read: ({ file }) => {
    const gathered = gatherAnnotations(file.bytes, file.name);
    if (!gathered.ok) return gathered;
    const { annotations, nodes } = gathered.value;
    const articles = nodes.filter((node) => isA(node, 'Article') && iriOf(node) !== null);
    const bySource = annotationsBySource(annotations, new Set(articles.map(iriOf)));
    const of = (iri: string | null): ForeignDocument['gathered'] => ({
      nodes,
      annotations: bySource.get(iri) ?? [],
    });
    const own = articles.length < 2 ? [] : articles.map((article) => document(article, of(iriOf(article))));
    const rest = articles.length < 2 ? gathered.value : of(null);
    const others =
      rest.annotations.length === 0 ? [] : [document(articles.length === 1 ? articles[0] : undefined, rest)];
    return ok({ format: w3c.format, documents: [...own, ...others], losses: [] });
  },
};

/** Under null those that are about none of the addresses. */
function annotationsBySource(
  annotations: readonly JsonObject[],
  addresses: ReadonlySet<string | null>,
): ReadonlyMap<string | null, readonly JsonObject[]> {
  const found = new Map<string | null, JsonObject[]>();
  for (const node of annotations) {
    const sources = new Set(sourcesOf(node).filter((source) => addresses.has(source)));
    for (const source of sources.size === 0 ? [null] : sources) {
      const own = found.get(source);
      if (own === undefined) found.set(source, [node]);
      else own.push(node);
    }
  }
  return found;
}

function document(article: JsonObject | undefined, gathered: ForeignDocument['gathered']): ForeignDocument {
  const title = stringOf(article?.['title']);
  const hints = {
    ...noHints,
    id: uuidIn(iriOf(article) ?? ''),
    checksum: stringOf(article?.['checksum']),
    title,
  };
  return { name: title ?? '', text: null, article: null, hints, gathered };
}

function sourcesOf(node: JsonObject): (string | null)[] {
  return listOf(node['target']).map((target) =>
    iriOf(isObject(target) && 'source' in target ? target['source'] : target),
  );
}
