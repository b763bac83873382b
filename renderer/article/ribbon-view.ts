import { blockAt } from '../../shared/text/canonical.ts';
import type { ArticleText } from './article-text.ts';
import type { ArticleWords } from './article-words.ts';
import { fitCanvas } from './fit-canvas.ts';
import { offsetNearHeight } from './scroll-place.ts';

const LINE = 32;

/** Scrolling has come to rest when nothing moved for so long, in milliseconds. */
const REST = 200;

/** The window that shows what is in view is as high as this at least, in CSS pixels. */
const LEAST = 6;

/**
 * Keeps the ribbon's window over the part of the text that is in view, at most once a frame. It is drawn, not moved:
 * any change of an element or a style makes Chromium paint all highlights of the page again (its highlight registry
 * is checked against the version of the document), which scrolling must not.
 * @param canvas lies over the ticks
 * @returns a function that stops following
 */
export function followView(
  text: ArticleText,
  strip: HTMLElement,
  canvas: HTMLCanvasElement,
  words: ArticleWords,
): () => void {
  let frame = 0;
  let timer = 0;
  const inView = (): readonly [from: number, to: number] => {
    const { top, bottom } = text.scroller.getBoundingClientRect();
    return [offsetNearHeight(text, top), offsetNearHeight(text, bottom)];
  };
  const draw = (): void => {
    frame = 0;
    drawWindow(canvas, inView(), Math.max(1, text.text.length));
  };
  const tell = (): void => {
    const [from, to] = inView();
    strip.ariaValueNow = String(Math.round((100 * from) / Math.max(1, text.text.length - (to - from))));
    strip.ariaValueText = words.place((blockAt(text.blocks, from)?.index ?? 0) + 1, text.blocks.length);
  };
  const follow = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw);
    clearTimeout(timer);
    timer = window.setTimeout(tell, REST);
  };
  text.scroller.addEventListener('scroll', follow, { passive: true });
  const resized = new ResizeObserver(() => {
    fitCanvas(canvas);
    follow();
  });
  resized.observe(canvas);
  resized.observe(text.scroller);
  resized.observe(text.element);
  const themed = new MutationObserver(follow);
  themed.observe(document.documentElement, { attributes: true });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    text.scroller.removeEventListener('scroll', follow);
    resized.disconnect();
    themed.disconnect();
  };
}

function drawWindow(canvas: HTMLCanvasElement, [from, to]: readonly [number, number], length: number): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const { clientWidth: width, clientHeight: height } = canvas;
  const top = Math.min((from / length) * height, height - LEAST);
  const bottom = Math.max((to / length) * height, top + LEAST);
  // `color` is the ink of the window: the ribbon's style sheet says which.
  context.clearRect(0, 0, width, height);
  context.fillStyle = getComputedStyle(canvas).color;
  context.globalAlpha = 0.08;
  context.fillRect(0, top, width, bottom - top);
  context.globalAlpha = 0.5;
  context.fillRect(0, top, width, 1);
  context.fillRect(0, bottom - 1, width, 1);
  context.globalAlpha = 1;
}

/** @returns whether the key means something to a scroll bar */
export function scrollByKey(scroller: HTMLElement, key: string): boolean {
  const page = scroller.clientHeight - 2 * LINE;
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: -LINE,
    ArrowDown: LINE,
    PageUp: -page,
    PageDown: page,
    Home: -scroller.scrollHeight,
    End: scroller.scrollHeight,
  };
  const step = steps[key];
  if (step === undefined) return false;
  scroller.scrollBy({ top: step, behavior: 'instant' });
  return true;
}
