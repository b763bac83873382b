import { CONSENSUS } from '../../shared/agreement/passages.ts';
import type { ComparedKind } from '../../shared/agreement/measures.ts';
import type { DifferingPassage } from '../../shared/api/agreement.ts';
import { fetchCompared, openInCompare } from '../compare/show-compare.ts';
import { showAnnotation } from '../reading/show-annotation.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import type { Desk } from '../state/desk.ts';

/** Shows a passage that layers differ on in its article, with one of its annotations selected. */
export async function openPassage(
  desk: Desk,
  { articleId, start }: DifferingPassage,
  kind: ComparedKind,
): Promise<void> {
  await showAnnotation(desk, articleId, (annotations) => annotationAt(annotations, kind, start), start);
}

/** Shows it where layers are compared and settled. @param layers those that agreement was measured of */
export async function comparePassage(
  desk: Desk,
  { articleId, start }: DifferingPassage,
  kind: ComparedKind,
  layers: readonly string[],
): Promise<void> {
  if (!(await fetchCompared(desk, articleId))) return;
  const annotations = desk.replica.annotations(articleId);
  const at = annotations === undefined ? undefined : annotationAt(annotations, kind, start);
  const analysts = layers.filter((layer) => layer !== CONSENSUS);
  openInCompare(desk, articleId, { at: at ?? null, layers: analysts.length < 2 ? [] : analysts });
}

function annotationAt(
  annotations: ArticleAnnotations,
  kind: ComparedKind,
  start: number,
): string | undefined {
  for (const { id, layer, body, anchors } of annotations.values()) {
    if (layer === 'own' && body.kind === kind && anchors[0]?.start === start) return id;
  }
  return undefined;
}
