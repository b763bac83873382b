import { LONGEST_SUBJECT, labelSubject } from '../../shared/changes/change.ts';
import type { TermPlace } from '../../shared/codebook/place-term.ts';
import type { CommandOf, SimpleCommand } from '../../shared/commands/command.ts';
import type { Scheme, Term } from '../../shared/schema/term.ts';
import { newTerm, nextOrder } from '../inspector/new-records.ts';
import type { Desk } from '../state/desk.ts';

/** Makes a term at a place. @returns its id; null when it was refused */
export async function createTerm(
  desk: Desk,
  scheme: Scheme,
  name: string,
  { parentId, beforeId }: TermPlace,
): Promise<string | null> {
  const id = desk.clock.newId();
  const order = nextOrder(desk.replica.state.values('terms'), scheme, parentId);
  const create: SimpleCommand = { type: 'term.create', term: newTerm(id, scheme, name, parentId, order) };
  const done = await desk.run(
    beforeId === null
      ? create
      : {
          type: 'batch',
          label: { action: 'term.create', subject: labelSubject(name) },
          commands: [create, { type: 'term.move', id, parentId, beforeId }],
        },
  );
  return done.ok ? id : null;
}

export async function editTerm(
  desk: Desk,
  id: string,
  fields: CommandOf<'term.edit'>['fields'],
): Promise<void> {
  await desk.run({ type: 'term.edit', id, fields });
}

export async function renameTerm(desk: Desk, { id, name: before }: Term, typed: string): Promise<void> {
  const name = typed.replace(/\s+/gu, ' ').trim().slice(0, 500);
  if (name === '' || name === before) return;
  await inOne(desk, 'term.rename', name, [{ type: 'term.edit', id, fields: { name } }]);
}

/** Takes a term out of use, or back; what was coded with it stays as it is. */
export async function setRetired(desk: Desk, { id, name }: Term, retired: boolean): Promise<void> {
  const fields = retired ? { retired } : { retired, successorIds: [] };
  const action = retired ? 'term.retire' : 'term.reinstate';
  const done = await inOne(desk, action, name, [{ type: 'term.edit', id, fields }]);
  if (done && retired) desk.notices.tell({ type: 'removed', label: { action, subject: labelSubject(name) } });
}

/**
 * Deletes a term that nothing names, without asking; the notice offers to take it back.
 * @param nextId the term that is selected then
 */
export async function deleteTerm(desk: Desk, { id }: Term, nextId: string | null = null): Promise<void> {
  const done = await desk.run({ type: 'term.delete', id });
  if (!done.ok || done.value === null) return;
  if (desk.session.get().termId === id) desk.session.set({ termId: nextId });
  desk.notices.tell({ type: 'removed', label: done.value.change.label });
}

export async function moveTerm(desk: Desk, id: string, place: TermPlace): Promise<void> {
  await desk.run({ type: 'term.move', id, ...place });
}

/** Lets another term stand for some. */
export async function mergeTerms(desk: Desk, from: readonly Term[], into: Term): Promise<boolean> {
  const done = await desk.run({ type: 'term.merge', fromIds: from.map(({ id }) => id), intoId: into.id });
  if (!done.ok) return false;
  desk.session.set({ termId: into.id });
  const subject = labelSubject(`${from.map(({ name }) => name).join(', ')} → ${into.name}`, LONGEST_SUBJECT);
  desk.notices.tell({ type: 'removed', label: { action: 'term.merge', subject } });
  return true;
}

/**
 * Makes new terms behind one and retires it in their favour, in one step. Each begins as a copy without a definition.
 * @param behind the sibling that follows now; null for none
 */
export async function splitTerm(
  desk: Desk,
  term: Term,
  names: readonly string[],
  behind: string | null,
): Promise<boolean> {
  const { id, scheme, parentId, name, wholeArticle, colour } = term;
  const order = nextOrder(desk.replica.state.values('terms'), scheme, parentId);
  const made = names.map((each, index) => ({
    ...newTerm(desk.clock.newId(), scheme, each, parentId, order + index),
    wholeArticle,
    colour,
  }));
  return inOne(desk, 'term.split', name, [
    ...made.map((each) => ({ type: 'term.create' as const, term: each })),
    ...(behind === null
      ? []
      : made.map((each) => ({ type: 'term.move' as const, id: each.id, parentId, beforeId: behind }))),
    { type: 'term.edit', id, fields: { retired: true, successorIds: made.map((each) => each.id) } },
  ]);
}

async function inOne(
  desk: Desk,
  action: string,
  subject: string,
  commands: SimpleCommand[],
): Promise<boolean> {
  const done = await desk.run({ type: 'batch', label: { action, subject: labelSubject(subject) }, commands });
  return done.ok;
}
