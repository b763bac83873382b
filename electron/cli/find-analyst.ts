import { fail, ok, type Result } from '../../shared/errors.ts';
import type { Analyst } from '../../shared/schema/analyst.ts';
import type { Workspace } from '../core/workspace.ts';

/** The analyst of this name or id. @returns `not-found`, or `conflict` when several bear the name */
export function findAnalyst({ state }: Workspace, meant: string): Result<Analyst> {
  const analysts = [...state.values('analysts')];
  const [only, second] = analysts.filter(({ id, name }) => name === meant || id === meant.toLowerCase());
  if (only === undefined) {
    const names = analysts.map(({ name }) => name).join(', ');
    return fail('not-found', `No analyst here is “${meant}”; there are ${names}.`);
  }
  if (second === undefined) return ok(only);
  return fail('conflict', `Several analysts are called “${meant}”: give an id, ${only.id} or ${second.id}.`);
}
