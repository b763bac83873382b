import { useEffect, useLayoutEffect, useRef, type PointerEvent, type ReactNode } from 'react';
import type { Hits } from '../../shared/text/find-in-text.ts';
import type { ArticleAnnotations } from '../state/article-annotations.ts';
import type { ArticleText } from './article-text.ts';
import type { ArticleWords } from './article-words.ts';
import styles from './Ribbon.module.css';
import { RibbonCanvas, ROW } from './ribbon-canvas.ts';
import { keepHitsDrawn } from './ribbon-hits.ts';
import { RibbonRows } from './ribbon-rows.ts';
import { scrollToOffset } from './scroll-place.ts';
import { followView, scrollByKey } from './ribbon-view.ts';

interface RibbonProps {
  readonly text: ArticleText;
  readonly annotations: ArticleAnnotations;
  readonly selectedId: string | null;
  readonly hits: Hits | null;
  readonly words: ArticleWords;
}

/** The whole article as a strip: a tick for each annotation, and where the view is. Click or drag to go there. */
export function Ribbon({ text, annotations, selectedId, hits, words }: RibbonProps): ReactNode {
  const strip = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<HTMLCanvasElement>(null);

  useLayoutEffect(
    () => (canvas.current === null ? undefined : keepDrawn(canvas.current, text, annotations)),
    [text, annotations],
  );
  useEffect(() => {
    if (strip.current === null || view.current === null) return undefined;
    return followView(text, strip.current, view.current, words);
  }, [text, words]);

  const found = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(
    () =>
      found.current === null || hits === null
        ? undefined
        : keepHitsDrawn(found.current, hits, text.text.length),
    [hits, text],
  );

  const goTo = ({ clientY, currentTarget }: PointerEvent<HTMLElement>): void => {
    const { top, height } = currentTarget.getBoundingClientRect();
    const part = Math.min(1, Math.max(0, (clientY - top) / height));
    scrollToOffset(text, Math.round(part * text.text.length), 'center');
  };
  const selected = selectedId === null ? undefined : annotations.get(selectedId)?.anchors[0]?.start;

  return (
    <div
      ref={strip}
      className={styles['ribbon']}
      role="scrollbar"
      tabIndex={0}
      aria-label={words.ribbon}
      aria-controls={text.element.id}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
      }}
      onKeyDown={(event) => {
        if (scrollByKey(text.scroller, event.key)) event.preventDefault();
      }}
    >
      <canvas ref={canvas} className={styles['canvas']} />
      {hits !== null && <canvas ref={found} className={styles['hits']} />}
      <canvas ref={view} className={styles['view']} />
      {selected !== undefined && (
        <div className={styles['selected']} style={{ top: `${(100 * selected) / text.text.length}%` }} />
      )}
    </div>
  );
}

/** Draws the ticks, all of them when the strip or the theme changes, and only the touched rows after a change. */
function keepDrawn(
  element: HTMLCanvasElement,
  text: ArticleText,
  annotations: ArticleAnnotations,
): () => void {
  const canvas = new RibbonCanvas(element);
  let rows = new RibbonRows(0, 0, []);
  const drawAll = (): void => {
    const count = Math.max(1, Math.floor(element.clientHeight / ROW));
    if (rows.rows !== count) rows = new RibbonRows(count, text.text.length, annotations.values());
    canvas.fit();
    canvas.draw(rows, Array(count).keys());
  };
  const stop = annotations.subscribe((touched) => {
    canvas.draw(rows, new Set([...touched].flatMap((id) => rows.update(id, annotations.get(id)))));
  });
  // It reports the first size too, in the frame that lays the page out: nothing is laid out twice.
  const resized = new ResizeObserver(drawAll);
  resized.observe(element);
  const themed = new MutationObserver(drawAll);
  themed.observe(document.documentElement, { attributes: true });
  return () => {
    stop();
    resized.disconnect();
    themed.disconnect();
  };
}
