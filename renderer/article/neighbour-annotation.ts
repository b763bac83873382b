import type { Annotation } from '../../shared/schema/annotation.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { isMarked } from './mark-style.ts';
import type { Offsets } from './offsets.ts';

/** The nearest marked annotation that starts in a section beyond one, in a direction; null when there is none. */
export function annotationBeyond(
  offsets: Offsets,
  annotations: ArticleAnnotations,
  section: number,
  forward: boolean,
): Annotation | null {
  const step = forward ? 1 : -1;
  for (let next = section + step; next >= 0 && next < offsets.sectionStarts.length; next += step) {
    const { start, end } = offsets.sectionRange(next);
    const starting = annotations
      .overlapping(start, end)
      .flatMap(({ id }) => annotations.get(id) ?? [])
      .filter((each) => isMarked(each) && (each.anchors[0]?.start ?? -1) >= start);
    const found = forward ? starting[0] : starting.at(-1);
    if (found !== undefined) return found;
  }
  return null;
}
