import type { ArticleAnnotations } from '../state/article-annotations.ts';
import type { ArticleText } from './article-text.ts';
import { markedAt } from './marked-at.ts';
import { addHighlight, removeHighlight } from './named-highlights.ts';

/**
 * Emphasises the annotation that a click would pick.
 * @returns what to call with the offset under the pointer, null beside the text
 */
export function hoverPainter(
  text: ArticleText,
  annotations: () => ArticleAnnotations,
): (offset: number | null) => void {
  let over: string | null = null;
  let painted: readonly AbstractRange[] = [];
  return (offset) => {
    const annotation = offset === null ? undefined : markedAt(annotations(), offset)[0];
    const id = annotation?.id ?? null;
    if (id === over) return;
    over = id;
    for (const range of painted) removeHighlight('hover', range);
    painted = (annotation?.anchors ?? []).flatMap((anchor) => text.nodes.range(anchor) ?? []);
    for (const range of painted) addHighlight('hover', range);
    text.element.toggleAttribute('data-over', id !== null);
  };
}
