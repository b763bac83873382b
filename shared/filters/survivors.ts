import { resolveActorId } from '../actors/resolve-actor.ts';
import type { StateReader } from '../changes/state.ts';
import { resolveTerm } from '../codebook/resolve-term.ts';

/**
 * Finds the record that counts in the place of one that was merged into another, however often; each is looked up once.
 * A record that is not there stands for itself.
 */
export class Survivors {
  readonly #state: Pick<StateReader, 'get'>;
  readonly #table: 'actors' | 'terms';
  readonly #known = new Map<string, string>();

  constructor(state: Pick<StateReader, 'get'>, table: 'actors' | 'terms') {
    this.#state = state;
    this.#table = table;
  }

  of(id: string): string {
    let survivor = this.#known.get(id);
    if (survivor === undefined) this.#known.set(id, (survivor = this.#find(id)));
    return survivor;
  }

  #find(id: string): string {
    if (this.#table === 'actors') return resolveActorId(this.#state, id);
    return resolveTerm(this.#state, id)?.id ?? id;
  }
}
