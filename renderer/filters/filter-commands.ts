import { everything } from '../../shared/filters/narrowing.ts';
import type { AnnotationFilter, SavedFilter } from '../../shared/schema/filter.ts';
import type { Desk } from '../state/desk.ts';

/** Sets some fields of the filter and leaves the others as they are. */
export function narrow(desk: Desk, fields: Partial<AnnotationFilter>): void {
  desk.session.set(({ filter }) => ({ filter: { ...filter, ...fields } }));
}

export function clearFilter(desk: Desk): void {
  desk.session.set({ filter: everything });
}

/** Keeps the filter under a name. One that has the name already is replaced. */
export async function saveFilter(desk: Desk, name: string): Promise<boolean> {
  const { filter } = desk.session.get();
  const namesake = [...desk.replica.state.values('filters')].find((saved) => saved.name === name);
  const id = namesake?.id ?? desk.clock.newId();
  const done = await desk.run({ type: 'filter.put', filter: { id, name, filter } });
  return done.ok;
}

export async function renameFilter(desk: Desk, saved: SavedFilter, name: string): Promise<void> {
  await desk.run({ type: 'filter.put', filter: { ...saved, name } });
}

/** Deletes without asking; the notice offers to take it back. */
export async function deleteFilter(desk: Desk, saved: SavedFilter): Promise<void> {
  const done = await desk.run({ type: 'filter.delete', id: saved.id });
  if (done.ok && done.value !== null) desk.notices.tell({ type: 'removed', label: done.value.change.label });
}
