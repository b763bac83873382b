import type { Annotation, AnnotationKind, AnnotationOf } from '../schema/annotation.ts';
import { IntervalIndex } from '../text/interval-index.ts';

/** The layer that the team has agreed on; every other one is its analyst's. */
export const CONSENSUS = 'consensus';

/** Whose layer an annotation is in: the analyst's id, or `consensus`. */
export function layerOf({ layer, analystId }: Pick<Annotation, 'layer' | 'analystId'>): string {
  return layer === 'consensus' ? CONSENSUS : analystId;
}

/** A passage that layers annotated, each in its own bounds. */
export interface Passage<K extends AnnotationKind = AnnotationKind> {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  /** By layer, in the order of the layers; undefined where there is none. */
  readonly annotations: readonly (AnnotationOf<K> | undefined)[];
}

/** Whether an annotation counts for agreement: it stands, and it has a passage. */
export function counts({ status, anchors }: Annotation): boolean {
  return status === 'accepted' && anchors.length > 0;
}

/**
 * The units that layers can agree on: annotations of one kind whose passages overlap, one of each layer. Of two layers'
 * annotations those that overlap most belong together; what is left over is a unit that the other layers did not mark.
 */
export function passagesOf<K extends AnnotationKind>(
  kind: K,
  annotations: readonly Annotation[],
  layers: readonly string[],
): readonly Passage<K>[] {
  const own = annotations.filter(
    (annotation): annotation is AnnotationOf<K> => annotation.body.kind === kind && counts(annotation),
  );
  const passages: { start: number; end: number; annotations: (AnnotationOf<K> | undefined)[] }[] = [];
  const near = new IntervalIndex();
  for (const [place, layer] of layers.entries()) {
    const waiting = own.filter((annotation) => layerOf(annotation) === layer);
    const pairs = waiting.flatMap((annotation) =>
      near.overlapping(...boundsOf(annotation)).flatMap(({ id }) => {
        const passage = passages[Number(id)];
        return passage === undefined ? [] : [{ annotation, passage, shared: overlap(annotation, passage) }];
      }),
    );
    const placed = new Set<string>();
    for (const { annotation, passage } of pairs.sort((a, b) => b.shared - a.shared)) {
      if (placed.has(annotation.id) || passage.annotations[place] !== undefined) continue;
      placed.add(annotation.id);
      passage.annotations[place] = annotation;
    }
    for (const annotation of waiting) {
      if (placed.has(annotation.id)) continue;
      const [start, end] = boundsOf(annotation);
      const row = layers.map((_, at) => (at === place ? annotation : undefined));
      near.set(String(passages.length), [{ start, end }]);
      passages.push({ start, end, annotations: row });
    }
  }
  const articleId = annotations[0]?.articleId ?? '';
  return passages
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((passage) => ({ articleId, ...passage }));
}

export function boundsOf({ anchors }: Annotation): readonly [number, number] {
  return [anchors[0]?.start ?? 0, Math.max(...anchors.map(({ end }) => end))];
}

/** The share of both together that both have. */
function overlap(annotation: Annotation, passage: { readonly start: number; readonly end: number }): number {
  const [start, end] = boundsOf(annotation);
  const shared = Math.min(end, passage.end) - Math.max(start, passage.start);
  return shared / (Math.max(end, passage.end) - Math.min(start, passage.start));
}
