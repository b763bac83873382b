import type { CommandOf } from '../../shared/commands/command.ts';
import type { Scheme } from '../../shared/schema/term.ts';
import { newTerm, nextOrder } from '../inspector/new-records.ts';
import type { Desk } from '../state/desk.ts';

/** Makes a term behind its siblings. @returns its id; null when it was refused */
export async function createTerm(
  desk: Desk,
  scheme: Scheme,
  name: string,
  parentId: string | null,
): Promise<string | null> {
  const id = desk.clock.newId();
  const order = nextOrder(desk.replica.state.values('terms'), scheme, parentId);
  const done = await desk.run({ type: 'term.create', term: newTerm(id, scheme, name, parentId, order) });
  return done.ok ? id : null;
}

export async function editTerm(
  desk: Desk,
  id: string,
  fields: CommandOf<'term.edit'>['fields'],
): Promise<void> {
  await desk.run({ type: 'term.edit', id, fields });
}
