import { update, type Entry } from '../changes/change.ts';
import type { StateReader } from '../changes/state.ts';
import { placeTerm, type TermPlace } from '../codebook/place-term.ts';
import { inOrder } from '../codebook/tree.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { Term } from '../schema/term.ts';
import type { CommandOf } from './command.ts';
import { missing, termsOfScheme } from './decide-term.ts';
import type { Decision } from './decision.ts';

/**
 * Lets one term stand for others. No annotation is rewritten: whoever reads one resolves its term (resolve-term.ts).
 * What lay below the others comes below the survivor; a survivor that lay below one of them takes that one's place.
 */
export function mergeTerms(
  state: StateReader,
  { fromIds, intoId }: CommandOf<'term.merge'>,
): Result<Decision> {
  const into = state.get('terms', intoId);
  if (into === undefined) return missing(intoId);
  const from: Term[] = [];
  for (const id of new Set(fromIds)) {
    const term = state.get('terms', id);
    if (term === undefined) return missing(id);
    if (term.scheme !== into.scheme) {
      return fail('invalid', 'Only terms of one scheme can be merged.', { reason: 'scheme' });
    }
    if (id === intoId || term.mergedIntoId !== null || into.mergedIntoId !== null) {
      return fail('invalid', 'A term cannot be merged twice, or into itself.', { reason: 'merged' });
    }
    from.push(term);
  }
  const all = termsOfScheme(state, into);
  const after = merged(all, from, into);
  const entries: Entry[] = [];
  for (const term of all) {
    const entry = update('terms', term, after.get(term.id) ?? term);
    if (entry !== null) entries.push(entry);
  }
  return ok({ entries, subject: `${from.map(({ name }) => name).join(', ')} → ${into.name}` });
}

/** Takes a term out of the one that it was merged into. It stands where it stood; what lay below it stays. */
export function separateTerm(state: StateReader, { id }: CommandOf<'term.separate'>): Result<Decision> {
  const term = state.get('terms', id);
  if (term === undefined) return missing(id);
  const entry = update('terms', term, { ...term, mergedIntoId: null });
  return ok({ entries: entry === null ? [] : [entry], subject: term.name });
}

function merged(all: readonly Term[], from: readonly Term[], into: Term): ReadonlyMap<string, Term> {
  const after = new Map(all.map((term) => [term.id, term]));
  const alter = (id: string, fields: Partial<Term>): void => {
    const term = after.get(id);
    if (term !== undefined) after.set(id, { ...term, ...fields });
  };
  const move = (id: string, place: TermPlace): void => {
    for (const [moved, position] of placeTerm(after.values(), id, place)) alter(moved, position);
  };
  const gone = new Set(from.map(({ id }) => id));
  const above = highestAbove(after, into, gone);
  if (above !== undefined) move(into.id, { parentId: above.parentId, beforeId: above.id });
  for (const id of gone) alter(id, { mergedIntoId: into.id });
  for (const { id } of from) {
    const children = [...after.values()].filter((term) => term.parentId === id && term.mergedIntoId === null);
    for (const child of children.sort(inOrder)) move(child.id, { parentId: into.id, beforeId: null });
  }
  return after;
}

/** The highest of some terms that a term lies below; undefined when it lies below none. */
function highestAbove(
  all: ReadonlyMap<string, Term>,
  term: Term,
  some: ReadonlySet<string>,
): Term | undefined {
  let highest: Term | undefined;
  const seen = new Set<string>();
  for (let at = term.parentId; at !== null && !seen.has(at); at = all.get(at)?.parentId ?? null) {
    seen.add(at);
    if (some.has(at)) highest = all.get(at);
  }
  return highest;
}
