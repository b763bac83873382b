import { iriOf, isObject, type JsonObject } from './json-ld.ts';

/**
 * All that a file says of each of its nodes: in JSON-LD, nodes with one IRI are one node, wherever they stand.
 * Where two say different things, the first one counts.
 */
export class NodeIndex {
  readonly #byIri = new Map<string, JsonObject>();

  constructor(nodes: Iterable<JsonObject>) {
    for (const node of nodes) {
      const iri = iriOf(node);
      if (iri !== null) this.#byIri.set(iri, { ...node, ...this.#byIri.get(iri) });
    }
  }

  /** @param node an object, or an IRI alone */
  whole(node: unknown): JsonObject {
    const own = isObject(node) ? node : {};
    const iri = iriOf(node);
    return iri === null ? own : { ...own, id: iri, ...this.#byIri.get(iri) };
  }
}
