import type { Annotation, AnnotationKind } from '../../shared/schema/annotation.ts';
import { pickAnnotation } from '../inspector/pick-annotation.ts';
import type { Desk } from '../state/desk.ts';

/** Which annotations a step stops at. */
export type Wanted = AnnotationKind | 'unreviewed' | 'any';

/** Selects the next annotation that the text shows, after the selected one, or after the caret; at the end it goes round. */
export function stepToAnnotation(desk: Desk, by: 1 | -1, wanted: Wanted = 'any'): void {
  const { articleId, selectedId } = desk.session.get();
  const annotations = articleId === null ? undefined : desk.replica.annotations(articleId);
  if (annotations === undefined) return;
  const selected = selectedId === null ? undefined : annotations.get(selectedId);
  const from = selected === undefined ? placeOfCaret(desk) : placeOf(selected);

  let next: Annotation | undefined;
  let farthest: Annotation | undefined;
  for (const annotation of annotations.values()) {
    if (!isWanted(annotation, wanted)) continue;
    if (desk.panes.article?.isShown(annotation.id) === false) continue;
    const place = placeOf(annotation);
    if (compare(place, from) * by > 0 && (next === undefined || compare(place, placeOf(next)) * by < 0)) {
      next = annotation;
    }
    if (farthest === undefined || compare(place, placeOf(farthest)) * by < 0) farthest = annotation;
  }
  const target = next ?? farthest;
  if (target !== undefined) pickAnnotation(desk, target.id);
  else desk.notices.tell({ type: 'nowhere-to-step', wanted });
}

/** Suggestions, and passages that were carried over from another edition, wait for somebody to look at them. */
function isWanted({ body, status, carried }: Annotation, wanted: Wanted): boolean {
  if (status === 'rejected') return false;
  if (wanted === 'unreviewed') return status === 'suggested' || carried !== null;
  return wanted === 'any' || body.kind === wanted;
}

type Place = readonly [start: number, end: number, id: string];

function placeOf(annotation: Annotation): Place {
  const { start = -1, end = -1 } = annotation.anchors[0] ?? {};
  return [start, end, annotation.id];
}

function placeOfCaret(desk: Desk): Place {
  return [desk.panes.article?.caretOffset() ?? -1, Infinity, ''];
}

/** By start, the longer first, then by id: the order of the text. */
function compare(a: Place, b: Place): number {
  return a[0] - b[0] || b[1] - a[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0);
}
