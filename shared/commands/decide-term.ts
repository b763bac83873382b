import { creation, update, type Entry } from '../changes/change.ts';
import type { StateReader } from '../changes/state.ts';
import { placeTerm, type TermPlace } from '../codebook/place-term.ts';
import { inOrder } from '../codebook/tree.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { Term } from '../schema/term.ts';
import type { CommandOf } from './command.ts';
import { defined } from './decide-actor.ts';
import type { Decision } from './decision.ts';

export function createTerm(state: StateReader, { term }: CommandOf<'term.create'>): Result<Decision> {
  if (state.get('terms', term.id) !== undefined) {
    return fail('conflict', 'This term is there already.', { table: 'terms', id: term.id });
  }
  const sound = checkTerm(state, term);
  return sound.ok ? ok({ entries: [creation('terms', term)], subject: term.name }) : sound;
}

export function editTerm(state: StateReader, command: CommandOf<'term.edit'>): Result<Decision> {
  const before = state.get('terms', command.id);
  if (before === undefined) return missing(command.id);
  const after = { ...before, ...defined(command.fields) };
  const sound = after.parentId === before.parentId ? checkTerm(state, after) : checkMove(state, after);
  if (!sound.ok) return sound;
  const entry = update('terms', before, after);
  return ok({ entries: entry === null ? [] : [entry], subject: after.name });
}

/** Puts a term below another and in its place among the siblings there. */
export function moveTerm(
  state: StateReader,
  { id, parentId, beforeId }: CommandOf<'term.move'>,
): Result<Decision> {
  const term = state.get('terms', id);
  if (term === undefined) return missing(id);
  const sound = checkMove(state, { ...term, parentId });
  if (!sound.ok) return sound;
  const all = termsOfScheme(state, term);
  const next = beforeId === null ? undefined : all.find((each) => each.id === beforeId);
  if (beforeId !== null && next?.parentId !== parentId) return missing(beforeId);
  const place = { parentId, beforeId };
  const positions = stands(all, term, place) ? new Map<string, object>() : placeTerm(all, id, place);
  const entries: Entry[] = [];
  for (const each of all) {
    const entry = update('terms', each, { ...each, ...positions.get(each.id) });
    if (entry !== null) entries.push(entry);
  }
  return ok({ entries, subject: term.name });
}

export function termsOfScheme(state: StateReader, { scheme }: Pick<Term, 'scheme'>): readonly Term[] {
  return [...state.values('terms')].filter((term) => term.scheme === scheme);
}

/** Whether a term stands at a place already. */
function stands(all: readonly Term[], term: Term, { parentId, beforeId }: TermPlace): boolean {
  if (term.parentId !== parentId) return false;
  if (beforeId === term.id) return true;
  const siblings = all.filter((each) => each.parentId === parentId).sort(inOrder);
  return (siblings[siblings.indexOf(term) + 1]?.id ?? null) === beforeId;
}

function checkTerm(state: StateReader, term: Term): Result<null> {
  const successor = term.successorIds.find((id) => state.get('terms', id) === undefined);
  if (successor !== undefined) return missing(successor);
  if (term.parentId === null) return ok(null);
  const parent = state.get('terms', term.parentId);
  if (parent === undefined) return missing(term.parentId);
  if (parent.scheme !== term.scheme) {
    return fail('invalid', 'A term and its parent must be of one scheme.', { reason: 'scheme' });
  }
  if (liesBelow(state, term.parentId, term.id)) {
    return fail('invalid', 'A term cannot be below itself.', { reason: 'loop' });
  }
  return ok(null);
}

/** Whether a term is another one or lies below it. It costs the way up, for a codebook comes in with thousands of terms. */
function liesBelow(state: StateReader, id: string, above: string): boolean {
  const seen = new Set<string>();
  for (
    let at: string | null = id;
    at !== null && !seen.has(at);
    at = state.get('terms', at)?.parentId ?? null
  ) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}

/** A new place is never below a term that another one stands for. */
function checkMove(state: StateReader, term: Term): Result<null> {
  const parent = term.parentId === null ? undefined : state.get('terms', term.parentId);
  if (parent !== undefined && parent.mergedIntoId !== null) {
    return fail('invalid', 'A term cannot be put below one that was merged.', { reason: 'merged' });
  }
  return checkTerm(state, term);
}

export function missing(id: string): ReturnType<typeof fail> {
  return fail('not-found', 'This term is not in the codebook.', { table: 'terms', id });
}
