import { createTextAnnotator, type TextAnnotation } from '@recogito/text-annotator';
import '@recogito/text-annotator/text-annotator.css';
import { numberBlocks } from '../../../renderer/article/article-document.ts';
import type { Range as TextRange } from '../../../shared/commands/command.ts';
import type { Contestant } from './contestant.ts';
import './plain-prosemirror.css';

/** The library that others build on, in its faster way of painting; no margin, no lists. */
export const recogito: Contestant =
  ({ document: article, annotations }) =>
  (root) => {
    const scroller = document.createElement('div');
    scroller.className = 'plain';
    const content = document.createElement('div');
    content.className = 'content';
    scroller.append(content);
    root.append(scroller);
    const blocks = numberBlocks(article);
    const texts = blocks.map(({ start, end }) => new Text(article.text.slice(start, end)));
    for (const text of texts) {
      const paragraph = document.createElement('p');
      paragraph.dataset['block'] = '';
      paragraph.append(text);
      content.append(paragraph);
    }
    const starts = blocks.map(({ start }) => start);
    const placeOf = (offset: number): { readonly node: Text; readonly at: number } => {
      const block = blockBefore(starts, offset);
      const node = texts[block];
      if (node === undefined) throw new Error('The article is empty.');
      return { node, at: Math.min(offset - (starts[block] ?? 0), node.length) };
    };
    const rangeOf = ({ start, end }: TextRange): Range => {
      const range = document.createRange();
      const from = placeOf(start);
      const to = placeOf(end);
      range.setStart(from.node, from.at);
      range.setEnd(to.node, to.at);
      return range;
    };
    // It counts the characters of the page, in which nothing parts the paragraphs. Ranges are given: the best case.
    const inPage = (offset: number): number => offset - 2 * blockBefore(starts, offset);
    const annotationOf = (id: string, passage: TextRange): TextAnnotation => ({
      id,
      bodies: [],
      target: {
        annotation: id,
        selector: [
          {
            quote: article.text.slice(passage.start, passage.end),
            start: inPage(passage.start),
            end: inPage(passage.end),
            range: rangeOf(passage),
          },
        ],
      },
    });
    const annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(content, {
      renderer: 'CSS_HIGHLIGHTS',
    });
    annotator.setAnnotations(
      annotations.flatMap(({ id, anchors }) => anchors.map((anchor) => annotationOf(id, anchor))),
    );
    let made = 0;
    return {
      scroller,
      isReady: () => CSS.highlights.size > 0,
      editing: {
        add: (passage) => {
          const id = `added-${made++}`;
          annotator.addAnnotation(annotationOf(id, passage));
          return id;
        },
        change: (id, passage) => void annotator.updateAnnotation(annotationOf(id, passage)),
        remove: (id) => void annotator.removeAnnotation(id),
      },
      hit: (x, y) => {
        const { left, top } = content.getBoundingClientRect();
        return annotator.state.store.getAt(x - left, y - top, true)?.length ?? 0;
      },
    };
  };

function blockBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
