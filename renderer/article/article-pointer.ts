import type { ArticleText } from './article-text.ts';
import { characterAt, offsetAtPoint } from './hit-test.ts';

export interface PointerReports {
  /** The mouse selected a passage, or put the caret somewhere. */
  selected(): void;
  /** A click on a character, or beside the text (null), that selected nothing. */
  clicked(offset: number | null): void;
  /** The mouse came to rest over a character, or left the text (null). At most once a frame. */
  over(offset: number | null): void;
}

/** How far the mouse may move in a click, in CSS pixels. */
const STEADY = 3;

/** @returns a function that stops listening */
export function listenToPointer(text: ArticleText, reports: PointerReports): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let pressed: { readonly x: number; readonly y: number } | null = null;
  let frame = 0;

  text.element.addEventListener('pointerdown', ({ clientX: x, clientY: y }) => (pressed = { x, y }), {
    signal,
  });
  text.element.addEventListener(
    'click',
    (event) => {
      const { clientX: x, clientY: y } = event;
      const dragged = pressed === null || Math.hypot(x - pressed.x, y - pressed.y) > STEADY;
      pressed = null;
      if (event.detail === 1 && !dragged && !event.shiftKey) {
        // Chromium leaves the selection that was clicked into only after the click: it is left here, at once.
        const offset = offsetAtPoint(text, x, y);
        if (offset !== null) text.select({ anchor: offset, head: offset });
        reports.selected();
        reports.clicked(characterAt(text, x, y));
      } else {
        text.takeSelection();
        reports.selected();
      }
    },
    { signal },
  );
  // A selection that was dragged beyond the text ends there without a click.
  window.addEventListener(
    'pointerup',
    ({ target }) => {
      if (pressed === null || (target instanceof Node && text.element.contains(target))) return;
      pressed = null;
      text.takeSelection();
      reports.selected();
    },
    { signal },
  );
  text.element.addEventListener(
    'pointermove',
    ({ clientX, clientY, buttons }) => {
      cancelAnimationFrame(frame);
      if (buttons !== 0) return;
      frame = requestAnimationFrame(() => reports.over(characterAt(text, clientX, clientY)));
    },
    { signal },
  );
  text.element.addEventListener(
    'pointerleave',
    () => {
      cancelAnimationFrame(frame);
      reports.over(null);
    },
    { signal },
  );
  return () => {
    cancelAnimationFrame(frame);
    stop.abort();
  };
}
