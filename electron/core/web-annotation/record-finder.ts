import { iriOf, stringOf, type JsonObject } from './json-ld.ts';

export interface FinderRules<R> {
  /** The record's id for a node's IRI, or for its name where it has none. */
  idOf(name: string): string;
  isThere(id: string): boolean;
  /** A record of the workspace that goes by the same name. */
  namesake(node: JsonObject): string | undefined;
  /** A new record of what the file says. @returns undefined when that is not enough */
  make(node: JsonObject, id: string): R | undefined;
}

/** Records that name each other in a longer row than this are no codebook and no state: a hostile file. */
const LONGEST_ROW = 100;

/**
 * Finds the record of one table that a node stands for: the workspace's own, by id or by name, so that nothing is
 * doubled; or a new one, which is made when something that is kept needs it.
 */
export class RecordFinder<R> {
  readonly #rules: FinderRules<R>;
  readonly #found = new Map<string, string | undefined>();
  readonly #made = new Map<string, R>();
  #row = 0;

  constructor(rules: FinderRules<R>) {
    this.#rules = rules;
  }

  /** @returns the record's id; undefined when the node does not tell whom it means */
  find(node: JsonObject): string | undefined {
    const key = iriOf(node) ?? stringOf(node['name'])?.trim() ?? '';
    if (key === '') return undefined;
    if (!this.#found.has(key)) {
      const id = this.#rules.idOf(key);
      const known = this.#rules.isThere(id) ? id : this.#rules.namesake(node);
      this.#found.set(key, known ?? id); // before it is made: a ring of parents ends here
      if (known === undefined) this.#make(key, node, id);
    }
    return this.#found.get(key);
  }

  /** The new record with this id, if it is one. */
  made(id: string): R | undefined {
    return this.#made.get(id);
  }

  #make(key: string, node: JsonObject, id: string): void {
    this.#row += 1;
    const record = this.#row > LONGEST_ROW ? undefined : this.#rules.make(node, id);
    this.#row -= 1;
    if (record === undefined) this.#found.set(key, undefined);
    else this.#made.set(id, record);
  }
}
