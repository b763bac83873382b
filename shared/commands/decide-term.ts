import { creation, update } from '../changes/change.ts';
import type { StateReader } from '../changes/state.ts';
import { wouldLoop } from '../codebook/tree.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { Term } from '../schema/term.ts';
import type { CommandOf } from './command.ts';
import { defined } from './decide-actor.ts';
import type { Decision } from './decision.ts';

export function createTerm(state: StateReader, { term }: CommandOf<'term.create'>): Result<Decision> {
  if (state.get('terms', term.id) !== undefined) {
    return fail('conflict', 'This term is there already.', { table: 'terms', id: term.id });
  }
  const sound = checkParent(state, term);
  return sound.ok ? ok({ entries: [creation('terms', term)], subject: term.name }) : sound;
}

export function editTerm(state: StateReader, command: CommandOf<'term.edit'>): Result<Decision> {
  const before = state.get('terms', command.id);
  if (before === undefined) return missing(command.id);
  const after = { ...before, ...defined(command.fields) };
  const sound = checkParent(state, after);
  if (!sound.ok) return sound;
  const entry = update('terms', before, after);
  return ok({ entries: entry === null ? [] : [entry], subject: after.name });
}

function checkParent(state: StateReader, term: Term): Result<null> {
  if (term.parentId === null) return ok(null);
  const parent = state.get('terms', term.parentId);
  if (parent === undefined) return missing(term.parentId);
  if (parent.scheme !== term.scheme) {
    return fail('invalid', 'A term and its parent must be of one scheme.', { reason: 'scheme' });
  }
  if (wouldLoop(state.values('terms'), term.id, term.parentId)) {
    return fail('invalid', 'A term cannot be below itself.', { reason: 'loop' });
  }
  return ok(null);
}

function missing(id: string): ReturnType<typeof fail> {
  return fail('not-found', 'This term is not in the codebook.', { table: 'terms', id });
}
