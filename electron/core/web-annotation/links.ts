import { Link } from '../../../shared/schema/annotation.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import { uuidIri } from './iri.ts';
import { iriOf, isObject, listOf, type JsonObject } from './json-ld.ts';

/** As many as an annotation can have. */
const MOST = 100;

/** What an annotation says of others. */
export function writeLinks(links: readonly Link[]): JsonObject[] {
  return links.map(({ annotationId, relation }) => ({
    type: 'Link',
    relation,
    to: { id: uuidIri(annotationId) },
  }));
}

/** @param idAt gives the annotation that an address stands for, null for one that can be none of ours */
export function readLinks(json: unknown, idAt: (iri: string) => Id | null): Link[] {
  return listOf(json)
    .flatMap((node) => {
      if (!isObject(node)) return [];
      const iri = iriOf(node['to']);
      const annotationId = iri === null ? null : idAt(iri);
      return Link.safeParse({ annotationId, relation: node['relation'] }).data ?? [];
    })
    .slice(0, MOST);
}
