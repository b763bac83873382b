import { fail, ok, type Result } from '../../shared/errors.ts';
import type { Clock, Id } from '../../shared/schema/ids.ts';
import type { Destination } from './shell.ts';

/** What an analyst allowed in a dialog. */
export type Grant =
  | { readonly type: 'read'; readonly path: string }
  | { readonly type: 'write'; readonly destination: Destination }
  | { readonly type: 'reveal'; readonly path: string };

/**
 * A window never names a path: it holds the id of something that the analyst chose in a dialog of the
 * shell. A page that was taken over can thus read and write nothing that was not offered to it.
 */
export class Grants {
  readonly #clock: Clock;
  readonly #grants = new Map<Id, Grant>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  give(grant: Grant, id: Id = this.#clock.newId()): Id {
    this.#grants.set(id, grant);
    return id;
  }

  /** A grant to read or write is good for one use. */
  take<T extends Grant['type']>(id: Id, type: T): Result<Extract<Grant, { type: T }>> {
    const grant = this.#grants.get(id);
    if (grant?.type !== type) {
      return fail('unauthorized', 'This file was not chosen in a dialog; nothing was read or written.', {
        reason: 'grant',
      });
    }
    if (type !== 'reveal') this.#grants.delete(id);
    return ok(grant as Extract<Grant, { type: T }>);
  }
}
