import type { Desk } from '../state/desk.ts';

/** Looks at a suggestion: its passage is shown, and no annotation is selected any more. */
export function lookAtSuggestion(desk: Desk, index: number): void {
  const { open } = desk.suggestions.get();
  const suggestion = open?.get(index);
  if (suggestion === undefined) return;
  desk.session.set({ selectedId: null });
  desk.suggestions.set({ current: index });
  desk.panes.article?.scrollToOffset(suggestion.start, 'nearest');
}

/** The next suggestion after the one that is looked at, or after the caret; at the end it goes round. */
export function stepToSuggestion(desk: Desk, by: 1 | -1): void {
  const { open, current } = desk.suggestions.get();
  if (open === null) return;
  const next = open.step(current === null ? placeOfCaret(desk, by) : current + by, by);
  if (next === null) return;
  lookAtSuggestion(desk, next);
  desk.panes.article?.selectRange(null);
}

function placeOfCaret(desk: Desk, by: 1 | -1): number {
  const { open } = desk.suggestions.get();
  const { selectedId } = desk.session.get();
  const selected =
    selectedId === null ? undefined : desk.replica.annotations(open?.articleId ?? '')?.get(selectedId);
  const offset = selected?.anchors[0]?.start ?? desk.panes.article?.caretOffset() ?? 0;
  const after = open?.list.from(offset) ?? 0;
  return by === 1 ? after : after - 1;
}
