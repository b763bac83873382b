import type { Desk } from '../state/desk.ts';

/** Selects an annotation of the open article, or none. A form in which nothing was entered yet makes way for it. */
export function selectAnnotation(desk: Desk, id: string | null): void {
  const { draft } = desk.session.get();
  const makesWay = id !== null && draft !== null && !draft.touched;
  desk.session.set({ selectedId: id, ...(makesWay ? { draft: null } : {}) });
}

/** Selects an annotation and shows its passage. */
export function pickAnnotation(desk: Desk, id: string): void {
  const { articleId } = desk.session.get();
  const annotation = articleId === null ? undefined : desk.replica.annotations(articleId)?.get(id);
  if (annotation === undefined) return;
  selectAnnotation(desk, id);
  const start = annotation.anchors[0]?.start;
  if (start !== undefined) desk.panes.article?.scrollToOffset(start, 'nearest');
}
