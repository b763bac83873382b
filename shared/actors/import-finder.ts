import type { StateReader } from '../changes/state.ts';
import { Id } from '../schema/ids.ts';
import type { ActorEntry } from './actor-entry.ts';
import { actorRemark, type ActorRemark, type ActorRemarkId } from './actor-remark.ts';

/** Which record is meant, or why that cannot be told. */
export type Found<I extends Id | null> = { readonly id: I } | { readonly remark: ActorRemark };

/** Tells which records the entries of a file are, and which ones they name. */
export class ImportFinder {
  readonly #state: Pick<StateReader, 'get' | 'values'>;
  readonly #newId: () => Id;
  /** Actors of the registry by their names; those that were merged are no longer called so. */
  readonly #registered = new Map<string, string[]>();
  readonly #kinds = new Map<string, string[]>();
  /** Ids that the file's entries got, with the lines that they stand on. */
  readonly #lines = new Map<string, number>();
  readonly #inFile = new Map<string, string[]>();

  constructor(state: Pick<StateReader, 'get' | 'values'>, entries: readonly ActorEntry[], newId: () => Id) {
    this.#state = state;
    this.#newId = newId;
    for (const { id, name, mergedIntoId } of state.values('actors')) {
      if (mergedIntoId === null) add(this.#registered, name, id);
    }
    for (const { id, name, scheme, mergedIntoId } of state.values('terms')) {
      if (scheme === 'actor-kind' && mergedIntoId === null) add(this.#kinds, name.toLowerCase(), id);
    }
    // An id in the file may be meant by a line above it.
    for (const { id, fields } of entries) {
      if (id !== null && fields.name !== undefined) add(this.#inFile, fields.name, id);
    }
  }

  /** The actor that an entry is, one that is there or a new one. */
  identify({ id, line, fields: { name } }: ActorEntry): Found<Id> {
    const isThere = id !== null && this.#state.get('actors', id) !== undefined;
    if (!isThere && name === undefined) return unclear('new-nameless');
    const namesakes = id === null ? (this.#registered.get(name ?? '') ?? []) : [];
    if (namesakes.length > 1) return unclear('namesakes', name);
    const sameInFile = id === null ? this.#inFile.get(name ?? '')?.[0] : undefined;
    const meant = id ?? namesakes[0] ?? sameInFile ?? this.#newId();
    const other = this.#lines.get(meant);
    if (other !== undefined) return unclear('described-already', String(other));
    this.#lines.set(meant, line);
    if (id === null && sameInFile === undefined && name !== undefined) add(this.#inFile, name, meant);
    return { id: meant };
  }

  /** An actor by id or by name, of the file or of the registry. */
  actor(named: string | null): Found<Id | null> {
    if (named === null) return { id: null };
    if (Id.safeParse(named).success) {
      return this.#lines.has(named) || this.#state.get('actors', named) !== undefined
        ? { id: named }
        : unclear('actor-unknown-id', named);
    }
    const found = this.#inFile.get(named) ?? this.#registered.get(named) ?? [];
    const sole = [...new Set(found)].filter((id) => this.#lines.has(id) || this.#state.get('actors', id));
    if (sole.length === 1) return { id: sole[0] ?? null };
    return unclear(sole.length === 0 ? 'actor-unknown' : 'actor-ambiguous', named);
  }

  /** A kind of the codebook, by id or by name. */
  kind(named: string | null): Found<Id | null> {
    if (named === null) return { id: null };
    const byId = this.#state.get('terms', named);
    if (byId?.scheme === 'actor-kind') return { id: named };
    const found = this.#kinds.get(named.toLowerCase()) ?? [];
    if (found.length === 1) return { id: found[0] ?? null };
    return unclear(found.length === 0 ? 'kind-unknown' : 'kind-ambiguous', named);
  }

  /** Whether both are there and stand by themselves. */
  canTellApart(id: string, other: string): boolean {
    return [id, other].every((each) => this.#state.get('actors', each)?.mergedIntoId === null);
  }
}

function add(map: Map<string, string[]>, name: string, id: string): void {
  const ids = map.get(name);
  if (ids === undefined) map.set(name, [id]);
  else ids.push(id);
}

function unclear(what: ActorRemarkId, name?: string): { readonly remark: ActorRemark } {
  return { remark: actorRemark(what, name) };
}
