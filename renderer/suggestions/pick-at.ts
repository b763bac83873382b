import { selectAnnotation } from '../inspector/pick-annotation.ts';
import type { Desk } from '../state/desk.ts';
import { lookAtSuggestion } from './step-to-suggestion.ts';

/**
 * What a click in the text picks: the suggestion there, where it is the closest to the words; at the next click the
 * annotations there, in their turn.
 * @param ids the annotations at the offset, the one to select first
 * @param offset UTF-16 code units
 */
export function pickAt(desk: Desk, ids: readonly string[], offset: number): void {
  const suggestion = suggestionToPick(desk, ids, offset);
  if (suggestion !== null) {
    lookAtSuggestion(desk, suggestion);
    return;
  }
  desk.suggestions.set({ current: null });
  selectAnnotation(desk, ids[0] ?? null);
}

function suggestionToPick(desk: Desk, ids: readonly string[], offset: number): number | null {
  const { open, current } = desk.suggestions.get();
  const { selectedId, articleId, showSuggestions } = desk.session.get();
  const index = open?.at(offset)[0];
  if (!showSuggestions || open === null || index === undefined || index === current) return null;
  if (selectedId !== null && ids.includes(selectedId)) return null;
  const annotations = articleId === null ? undefined : desk.replica.annotations(articleId);
  const length = open.list.endOf(index) - open.list.startOf(index);
  const isClosest = ids.every((id) =>
    (annotations?.get(id)?.anchors ?? []).every(
      (anchor) => offset < anchor.start || offset >= anchor.end || anchor.end - anchor.start > length,
    ),
  );
  return isClosest ? index : null;
}
