import type { Hits } from '../../shared/text/find-in-text.ts';
import { fitCanvas } from './fit-canvas.ts';
import { ROW } from './ribbon-canvas.ts';

/** Width of the tick of a hit, at the strip's edge, and its height, in CSS pixels. */
const WIDTH = 5;
const HEIGHT = 2;

/**
 * Draws a tick for each row of the ribbon that has hits, in the canvas's own colour, and again when its size or the
 * theme changes.
 * @param length of the article's text, in UTF-16 code units
 * @returns a function that stops
 */
export function keepHitsDrawn(canvas: HTMLCanvasElement, { starts }: Hits, length: number): () => void {
  const draw = (): void => {
    fitCanvas(canvas);
    const context = canvas.getContext('2d');
    if (context === null) return;
    context.fillStyle = getComputedStyle(canvas).color;
    const rows = Math.max(1, Math.floor(canvas.clientHeight / ROW));
    const left = canvas.clientWidth - WIDTH;
    let last = -1;
    for (const start of starts) {
      const row = Math.min(rows - 1, Math.floor((start / Math.max(1, length)) * rows));
      if (row === last) continue;
      last = row;
      context.fillRect(left, row * ROW + (ROW - HEIGHT) / 2, WIDTH, HEIGHT);
    }
  };
  const resized = new ResizeObserver(draw);
  resized.observe(canvas);
  const themed = new MutationObserver(draw);
  themed.observe(document.documentElement, { attributes: true });
  return () => {
    resized.disconnect();
    themed.disconnect();
  };
}
