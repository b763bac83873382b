import type { Step } from '../../shared/changes/undo-stack.ts';
import type { Entry } from '../../shared/changes/change.ts';
import type { Desk } from './desk.ts';

/**
 * Takes the analyst's last step back, or does it again, says which it was and shows where. Steps that are still on their
 * way come first: a key that is held down goes back step by step.
 */
export function stepBack(desk: Desk, intent: 'undo' | 'redo'): Promise<void> {
  return desk.inTurn(() => takeStep(desk, intent));
}

async function takeStep(desk: Desk, intent: 'undo' | 'redo'): Promise<void> {
  const step = desk.undoStack.get()[intent].at(-1) ?? (await earlierStep(desk, intent));
  if (step === undefined) {
    desk.notices.tell({ type: intent === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo' });
    return;
  }
  const done = await desk.run({ type: 'change.revert', changeId: step.changeId, intent });
  if (!done.ok) {
    // A step that others have built upon stays done; the one before it can be undone all the same.
    if (done.error.code === 'conflict' || done.error.code === 'not-found') {
      desk.undoStack.set((stack) => ({ [intent]: stack[intent].filter((each) => each !== step) }));
    }
    return;
  }
  desk.notices.tell({ type: intent === 'undo' ? 'undone' : 'redone', label: step.label });
  if (done.value !== null) showWhatCameBack(desk, done.value.change.entries);
}

/** A desk begins with the steps that are at hand; those of long ago are asked for when they are wanted. */
async function earlierStep(desk: Desk, intent: 'undo' | 'redo'): Promise<Step | undefined> {
  if (intent === 'redo' || askedFor.has(desk)) return undefined;
  askedFor.add(desk);
  const whole = await desk.client.call('history.undo', {});
  if (!whole.ok) return undefined;
  desk.undoStack.set(whole.value);
  return whole.value.undo.at(-1);
}

const askedFor = new WeakSet<Desk>();

function showWhatCameBack(desk: Desk, entries: readonly Entry[]): void {
  const { articleId, selectedId, screen } = desk.session.get();
  if (screen === 'compare') {
    showDecided(desk, entries);
    return;
  }
  if (articleId === null) return;
  const back = entries.find((entry) => entry.table === 'annotations' && entry.articleId === articleId);
  if (back === undefined) return;
  const isThere = desk.replica.annotations(articleId)?.get(back.id) !== undefined;
  if (isThere) desk.session.set({ selectedId: back.id });
  else if (back.id === selectedId) desk.session.set({ selectedId: null });
}

/** Whether it was decided again or is open again: where it is. */
function showDecided(desk: Desk, entries: readonly Entry[]): void {
  for (const entry of entries) {
    if (entry.table !== 'annotations' || entry.type === 'update') continue;
    const [at] = entry.record.settles?.annotationIds ?? [];
    if (at === undefined) continue;
    desk.session.set(({ compare }) => ({ compare: { ...compare, articleId: entry.articleId, at } }));
    return;
  }
}
