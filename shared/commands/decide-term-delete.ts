import { deletion } from '../changes/change.ts';
import type { StateReader } from '../changes/state.ts';
import { idsOfTerm } from '../codebook/resolve-term.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { CommandOf } from './command.ts';
import type { Decision } from './decision.ts';
import { missing } from './decide-term.ts';

/**
 * Deletes a term with those that were merged into it, while nothing names any of them.
 * @returns `conflict`, reason `in-use`, where an annotation, an actor or another term does; `in-lexicon` for the lexicon
 */
export function deleteTerm(state: StateReader, { id }: CommandOf<'term.delete'>): Result<Decision> {
  const term = state.get('terms', id);
  if (term === undefined) return missing(id);
  const ids = new Set(idsOfTerm(state.values('terms'), id));
  const terms = [...state.values('terms')].filter((each) => ids.has(each.id));
  const isNamed = (named: string | null): boolean => named !== null && ids.has(named);
  const isInUse =
    terms.some((each) => state.usageOf(each.id) > 0) ||
    [...state.values('actors')].some(({ kindId }) => isNamed(kindId)) ||
    [...state.values('terms')].some(
      (other) => !ids.has(other.id) && (isNamed(other.parentId) || other.successorIds.some(isNamed)),
    );
  if (isInUse) return fail('conflict', `“${term.name}” is in use.`, { reason: 'in-use', id });
  if ([...state.values('lexicon')].some(({ codeId }) => isNamed(codeId))) {
    return fail('conflict', `The lexicon suggests “${term.name}”.`, { reason: 'in-lexicon', id });
  }
  return ok({ entries: terms.map((each) => deletion('terms', each)), subject: term.name });
}
