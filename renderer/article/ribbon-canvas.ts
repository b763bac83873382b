import { fitCanvas } from './fit-canvas.ts';
import { tickStyles, type RibbonRows, type TickStyle } from './ribbon-rows.ts';

/** Height of a row and of the tick in it, in CSS pixels. */
export const ROW = 4;
const TICK = 3;
const TICK_WIDTH = 14;

const colourTokens: Readonly<Record<TickStyle, string>> = {
  actor: '--actor',
  'stance-for': '--for',
  'stance-against': '--against',
  'stance-neutral': '--neutral',
  bias: '--bias',
  note: '--note',
  suggested: '--line',
};

/** Draws a ribbon's rows; styles that share a row share the width of its tick evenly. */
export class RibbonCanvas {
  readonly #canvas: HTMLCanvasElement;
  #colours = new Map<TickStyle, string>();
  #width = 0;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  /** Fits the canvas to its element and the screen, and reads the theme's colours; what was drawn is gone. */
  fit(): void {
    this.#width = this.#canvas.clientWidth;
    fitCanvas(this.#canvas);
    this.#colours = new Map(tickStyles.map((style) => [style, this.#colourOf(colourTokens[style])]));
  }

  draw(rows: RibbonRows, which: Iterable<number>): void {
    const context = this.#canvas.getContext('2d');
    if (context === null) return;
    const left = (this.#width - TICK_WIDTH) / 2;
    for (const row of which) {
      context.clearRect(0, row * ROW, this.#width, ROW);
      const parts = rows.row(row);
      let from = left;
      for (const style of parts) {
        const width = TICK_WIDTH / parts.length;
        context.fillStyle = this.#colours.get(style) ?? 'transparent';
        context.beginPath();
        context.roundRect(
          from,
          row * ROW + (ROW - TICK) / 2,
          Math.max(1, width - (parts.length > 1 ? 0.5 : 0)),
          TICK,
          1,
        );
        context.fill();
        from += width;
      }
    }
  }

  /** A token may be a pair for light and dark: only a real property says which holds. */
  #colourOf(token: string): string {
    this.#canvas.style.color = `var(${token})`;
    return getComputedStyle(this.#canvas).color;
  }
}
