import { layerOf } from '../agreement/passages.ts';
import type { Annotation } from '../schema/annotation.ts';
import type { Today } from '../schema/today.ts';

/** By layer, in the order of the layers; undefined where there is none. */
type Row = (Annotation | undefined)[];

/**
 * Bias notes about a whole article, such as an omission, side by side: those that name the same code belong together,
 * one of each layer.
 * @param annotations of one article, in an order that is the same on every desk
 * @param layers analysts' ids
 */
export function wholeArticleNotes(
  annotations: readonly Annotation[],
  layers: readonly string[],
  today: Today,
): readonly Row[] {
  const byCode = new Map<string, Row[]>();
  for (const annotation of annotations) {
    const { body, anchors, status } = annotation;
    const place = layers.indexOf(layerOf(annotation));
    if (place === -1 || body.kind !== 'bias' || anchors.length > 0 || status !== 'accepted') continue;
    const code = today.termId(body.codeId);
    const rows = byCode.get(code) ?? [];
    byCode.set(code, rows);
    const free = rows.find((row) => row[place] === undefined);
    const row: Row = free ?? layers.map(() => undefined);
    row[place] = annotation;
    if (free === undefined) rows.push(row);
  }
  return [...byCode.values()].flat();
}
