import type { Id } from '../schema/ids.ts';
import type { Change, Label } from './change.ts';

/** What can be undone and redone next, last one first in line. */
export interface UndoStack {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}
export interface Step {
  /** The change that must be inverted. */
  readonly changeId: Id;
  /** What was done in the first place. */
  readonly label: Label;
}

export const emptyUndoStack: UndoStack = { undo: [], redo: [] };
/** Steps that can be taken back. */
export const UNDO_DEPTH = 1000;

/**
 * The stack after one more change by this analyst. It is a fold over the journal, so undo reaches
 * back over a restart: an undo is itself a change, which a redo inverts.
 */
export function advance(stack: UndoStack, change: Change): UndoStack {
  const { intent } = change;
  const step = { changeId: change.id, label: change.label };
  if (intent.type === 'do') return { undo: [...stack.undo, step].slice(-UNDO_DEPTH), redo: [] };
  if (intent.type === 'undo') {
    return { undo: without(stack.undo, intent.changeId), redo: [...stack.redo, step] };
  }
  return { undo: [...stack.undo, step], redo: without(stack.redo, intent.changeId) };
}

function without(steps: readonly Step[], changeId: Id): readonly Step[] {
  return steps.filter((step) => step.changeId !== changeId);
}
