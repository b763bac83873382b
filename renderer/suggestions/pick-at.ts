import { turnToNext } from '../article/pick-cycle.ts';
import { selectAnnotation } from '../inspector/pick-annotation.ts';
import type { Desk } from '../state/desk.ts';
import { lookAtSuggestion } from './step-to-suggestion.ts';

/**
 * What a click in the text picks: what is closest to the words that were clicked, an annotation before a suggestion of
 * the same length; at the next click what lies round it, and so on.
 * @param ids the annotations at the offset, the shortest passage first
 * @param offset UTF-16 code units
 */
export function pickAt(desk: Desk, ids: readonly string[], offset: number): void {
  const picked = desk.suggestions.get().current ?? desk.session.get().selectedId;
  const [next] = turnToNext(allAt(desk, ids, offset), picked);
  if (typeof next === 'number') lookAtSuggestion(desk, next);
  else pickAnnotationInText(desk, next ?? null);
}

/** Selects an annotation, or none: no suggestion is looked at any more. */
export function pickAnnotationInText(desk: Desk, id: string | null): void {
  desk.suggestions.set({ current: null });
  selectAnnotation(desk, id);
}

/** Annotations by their ids and suggestions by their numbers, the shortest first. */
function allAt(desk: Desk, ids: readonly string[], offset: number): readonly (string | number)[] {
  const { open } = desk.suggestions.get();
  const { articleId, showSuggestions } = desk.session.get();
  const suggested = showSuggestions ? (open?.at(offset) ?? []) : [];
  if (open === null || suggested.length === 0) return ids;
  const annotations = articleId === null ? undefined : desk.replica.annotations(articleId);
  const lengths = new Map<string | number, number>();
  for (const id of ids) {
    const over = (annotations?.get(id)?.anchors ?? []).filter(
      ({ start, end }) => start <= offset && offset < end,
    );
    lengths.set(id, Math.min(...over.map(({ start, end }) => end - start)));
  }
  for (const index of suggested) lengths.set(index, open.list.endOf(index) - open.list.startOf(index));
  return [...lengths].sort(([, a], [, b]) => a - b).map(([which]) => which);
}
