import type { StateReader } from '../changes/state.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { Body } from '../schema/annotation.ts';
import { referencesOf } from '../schema/references.ts';

/** Refuses an annotation that points to an actor or a term that is not there. */
export function checkReferences(state: StateReader, body: Body): Result<null> {
  for (const { table, id } of referencesOf(body)) {
    if (state.get(table, id) === undefined) {
      return fail('not-found', 'This annotation points to something that is not there.', { table, id });
    }
  }
  return ok(null);
}
