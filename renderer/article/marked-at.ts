import type { Annotation } from '../../shared/schema/annotation.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import { isMarked } from './mark-style.ts';

/** The marked annotations over the character at an offset, the shortest passage first. */
export function markedAt(annotations: ArticleAnnotations, offset: number): Annotation[] {
  const ids = new Set(annotations.at(offset).map(({ id }) => id));
  return [...ids].flatMap((id) => annotations.get(id) ?? []).filter(isMarked);
}
