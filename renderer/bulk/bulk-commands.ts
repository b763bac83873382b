import type { Desk } from '../state/desk.ts';
import type { BulkPlan } from './bulk-patch.ts';

/** Deletes annotations of an article as one step, without asking; the notice offers to take it back. */
export async function deleteAll(desk: Desk, articleId: string, ids: readonly string[]): Promise<void> {
  const done = await desk.run({
    type: 'batch',
    label: { action: 'annotations.delete', subject: String(ids.length) },
    commands: [{ type: 'annotation.delete', articleId, ids: [...ids] }],
  });
  if (!done.ok) return;
  const { selectedId } = desk.session.get();
  if (selectedId !== null && ids.includes(selectedId)) desk.session.set({ selectedId: null });
  if (done.value !== null) desk.notices.tell({ type: 'removed', label: done.value.change.label });
}

/** Carries a plan out as one step. */
export async function changeAll(desk: Desk, { commands, changes }: BulkPlan): Promise<void> {
  await desk.run({
    type: 'batch',
    label: { action: 'annotations.edit', subject: String(changes) },
    commands: [...commands],
  });
}
