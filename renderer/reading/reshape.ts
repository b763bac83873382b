import type { Annotation } from '../../shared/schema/annotation.ts';
import { editAnnotation } from '../inspector/annotation-commands.ts';
import type { Desk } from '../state/desk.ts';
import { movedEdge, passageAt, type Edge } from './moved-edge.ts';

/** Whether an annotation is selected that has a passage whose edges can be moved. */
export function hasPassage(desk: Desk): boolean {
  const annotation = desk.session.get().draft === null ? selectedAnnotation(desk) : undefined;
  return annotation !== undefined && annotation.anchors.length > 0 && annotation.status !== 'rejected';
}

/** Moves an edge of the selected annotation's passage by a step. It is shown at once, and kept when it has settled. */
export function moveEdge(desk: Desk, edge: Edge, unit: 'word' | 'character', forward: boolean): void {
  const { article } = desk.panes;
  const annotation = selectedAnnotation(desk);
  const text = annotation === undefined ? undefined : desk.replica.state.document(annotation.articleId)?.text;
  if (article === null || annotation === undefined || text === undefined) return;
  const { reshaping } = desk.session.get();
  const begun = reshaping?.annotationId === annotation.id ? reshaping : null;
  const ranges = begun?.ranges ?? annotation.anchors.map(({ start, end }) => ({ start, end }));
  const at = begun?.at ?? passageAt(ranges, article.caretOffset());
  const passage = ranges[at];
  if (passage === undefined) return;
  const moved = movedEdge(text, passage, edge, (offset) => article.step(offset, unit, forward));
  if (moved === null) return;
  desk.session.set({
    reshaping: { annotationId: annotation.id, at, ranges: ranges.with(at, moved), keeping: false },
  });
  article.scrollToOffset(moved[edge], 'nearest');
}

/** Keeps the edges where they are: one step in the history, however many keys it took. */
export async function keepReshaping(desk: Desk): Promise<void> {
  const { reshaping: moved, articleId } = desk.session.get();
  if (moved === null || moved.keeping || articleId === null) return;
  const reshaping = { ...moved, keeping: true };
  desk.session.set({ reshaping });
  const annotation = desk.replica.annotations(articleId)?.get(reshaping.annotationId);
  if (annotation !== undefined) await editAnnotation(desk, annotation, { ranges: [...reshaping.ranges] });
  desk.session.set(({ reshaping: now }) => (now === reshaping ? { reshaping: null } : {}));
}

/**
 * Leaves the annotation as it was. Edges that are on their way to being kept are a step like any other by now.
 * @returns whether any edge was being moved
 */
export function dropReshaping(desk: Desk): boolean {
  const { reshaping } = desk.session.get();
  if (reshaping === null || reshaping.keeping) return false;
  desk.session.set({ reshaping: null });
  return true;
}

function selectedAnnotation(desk: Desk): Annotation | undefined {
  const { articleId, selectedId } = desk.session.get();
  if (articleId === null || selectedId === null) return undefined;
  return desk.replica.annotations(articleId)?.get(selectedId);
}
