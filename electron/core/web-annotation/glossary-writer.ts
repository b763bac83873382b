import type { StateReader } from '../../../shared/changes/state.ts';
import { resolveTerm } from '../../../shared/codebook/resolve-term.ts';
import { loss, type Loss } from '../../../shared/losses/loss.ts';
import type { Id, TermId } from '../../../shared/schema/ids.ts';
import { writeFields, type NodeWriter } from './field-forms.ts';
import { termIri, uuidIri } from './iri.ts';
import type { JsonObject } from './json-ld.ts';
import { actorForms, analystForms, termForms } from './record-forms.ts';
import { termTypes } from './reference-forms.ts';

/**
 * Writes records where annotations name them, and remembers which: the collection describes each of them in full,
 * once, with all that they name in their turn.
 */
export class GlossaryWriter implements NodeWriter {
  readonly #state: Pick<StateReader, 'get'>;
  readonly #actors = new Set<Id>();
  readonly #terms = new Set<TermId>();
  readonly #analysts = new Set<Id>();
  readonly #losses = new Map<string, Loss>();

  constructor(state: Pick<StateReader, 'get'>) {
    this.#state = state;
  }

  actor(id: Id): JsonObject {
    const actor = this.#state.get('actors', id);
    if (actor === undefined) this.#losses.set(id, loss('actor-missing', { name: id }));
    else this.#actors.add(id);
    return { id: uuidIri(id), type: 'Actor', ...(actor && { name: actor.name }) };
  }

  term(id: TermId): JsonObject {
    const term = resolveTerm(this.#state, id);
    if (term === undefined) {
      this.#losses.set(id, loss('code-missing', { name: id }));
      return { id: termIri(id) };
    }
    this.#terms.add(term.id);
    return { id: termIri(term.id), type: termTypes[term.scheme], name: term.name };
  }

  analyst(id: Id): JsonObject {
    const analyst = this.#state.get('analysts', id);
    if (analyst !== undefined) this.#analysts.add(id);
    return { id: uuidIri(id), type: 'Person', ...(analyst && { name: analyst.name }) };
  }

  /** What was named so far, in full; whoever is named by these is among them. */
  describe(): {
    readonly analysts: JsonObject[];
    readonly actors: JsonObject[];
    readonly terms: JsonObject[];
  } {
    const actors = this.#each(this.#actors, (id) => this.#describeActor(id));
    const terms = this.#each(this.#terms, (id) => this.#describeTerm(id));
    const analysts = this.#each(this.#analysts, (id) => this.#describeAnalyst(id));
    return { analysts, actors, terms };
  }

  /** What was named and is not there. */
  get losses(): readonly Loss[] {
    return [...this.#losses.values()];
  }

  /** A set that grows while it is walked is walked to its end. */
  #each(ids: ReadonlySet<string>, describe: (id: string) => JsonObject | null): JsonObject[] {
    const nodes: JsonObject[] = [];
    for (const id of ids) {
      const node = describe(id);
      if (node !== null) nodes.push(node);
    }
    return nodes;
  }

  #describeActor(id: Id): JsonObject | null {
    const actor = this.#state.get('actors', id);
    return actor === undefined
      ? null
      : { id: uuidIri(id), type: 'Actor', ...writeFields(actorForms, actor, this) };
  }

  #describeTerm(id: TermId): JsonObject | null {
    const term = this.#state.get('terms', id);
    if (term === undefined) return null;
    const fields = writeFields(termForms(term.scheme), term, this);
    return { id: termIri(id), type: termTypes[term.scheme], ...fields };
  }

  #describeAnalyst(id: Id): JsonObject | null {
    const analyst = this.#state.get('analysts', id);
    return analyst === undefined
      ? null
      : { id: uuidIri(id), type: 'Person', ...writeFields(analystForms, analyst, this) };
  }
}
