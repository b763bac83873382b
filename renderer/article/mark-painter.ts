import type { Annotation } from '../../shared/schema/annotation.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import type { ArticleText } from './article-text.ts';
import { isMarked, markStyleOf } from './mark-style.ts';
import { addHighlight, removeHighlight, type HighlightStyle } from './named-highlights.ts';

interface Painted {
  readonly style: HighlightStyle;
  readonly range: AbstractRange;
}

/** How an annotation is marked; undefined for the usual, by its kind. */
export type StyleOf = (annotation: Annotation) => HighlightStyle | undefined;

/**
 * Paints the annotations of the sections near the view over the text (CSS Custom Highlight API): no element is
 * wrapped, so letters stay joined and the page stays small. A change repaints what it touches.
 * @returns a function that removes the paint
 */
export function paintMarks(text: ArticleText, annotations: ArticleAnnotations, styleOf: StyleOf): () => void {
  const sections = new Map<number, Map<string, Painted[]>>();

  const paint = (section: number, id: string): void => {
    const annotation = annotations.get(id);
    if (annotation === undefined || !isMarked(annotation)) return;
    const style: HighlightStyle =
      annotation.status === 'suggested' ? 'suggested' : (styleOf(annotation) ?? markStyleOf(annotation));
    const painted = annotation.anchors
      .flatMap((anchor) => text.nodes.parts(anchor, section))
      .map(({ node, from, to }) => ({ style, range: staticRange(node, from, to) }));
    for (const { range } of painted) addHighlight(style, range);
    if (painted.length > 0) sections.get(section)?.set(id, painted);
  };

  const erase = (section: number, id: string): void => {
    const own = sections.get(section);
    for (const { style, range } of own?.get(id) ?? []) removeHighlight(style, range);
    own?.delete(id);
  };

  const enter = (section: number): void => {
    sections.set(section, new Map());
    const { start, end } = text.offsets.sectionRange(section);
    const ids = new Set(annotations.overlapping(start, end).map((span) => span.id));
    for (const id of ids) paint(section, id);
  };

  const leave = (section: number): void => {
    for (const id of [...(sections.get(section)?.keys() ?? [])]) erase(section, id);
    sections.delete(section);
  };

  for (const section of text.near.values()) enter(section);
  const stopNear = text.near.subscribe(({ entered, left }) => {
    left.forEach(leave);
    entered.forEach(enter);
  });
  const stopAnnotations = annotations.subscribe((touched) => {
    for (const section of sections.keys()) {
      for (const id of touched) {
        erase(section, id);
        paint(section, id);
      }
    }
  });

  return () => {
    stopNear();
    stopAnnotations();
    for (const section of [...sections.keys()]) leave(section);
  };
}

/** The text never changes, so the cheap kind of range does: nothing has to follow edits. */
export function staticRange(node: Text, from: number, to: number): StaticRange {
  return new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to });
}
