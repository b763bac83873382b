import type { Desk } from '../state/desk.ts';
import type { BulkPlan } from './bulk-patch.ts';

/** Deletes annotations of an article as one step, without asking; the notice offers to take it back. */
export async function deleteAll(desk: Desk, articleId: string, ids: readonly string[]): Promise<void> {
  const done = await desk.run({
    type: 'batch',
    label: { action: 'annotations.delete', subject: String(ids.length) },
    commands: inPieces(ids).map((piece) => ({ type: 'annotation.delete', articleId, ids: piece })),
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

/** So many are deleted at a time, between two looks at whether the analyst cancels. */
const PIECE = 200;

function inPieces(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / PIECE) }, (_, at) =>
    ids.slice(at * PIECE, (at + 1) * PIECE),
  );
}
