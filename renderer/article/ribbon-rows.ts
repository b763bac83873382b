import type { Annotation } from '../../shared/schema/annotation.ts';
import { isMarked, markStyles, markStyleOf } from './mark-style.ts';

/** What a tick can look like. */
export const tickStyles = [...markStyles, 'suggested'] as const;
export type TickStyle = (typeof tickStyles)[number];

interface Tick {
  readonly row: number;
  readonly style: TickStyle;
}

/** How many annotations of each style start in each row of the ribbon. A change costs what it touches. */
export class RibbonRows {
  readonly rows: number;
  readonly #length: number;
  readonly #counts: Uint32Array;
  readonly #ticks = new Map<string, Tick>();

  /** @param length of the article's text, in UTF-16 code units */
  constructor(rows: number, length: number, annotations: Iterable<Annotation>) {
    this.rows = rows;
    this.#length = length;
    this.#counts = new Uint32Array(rows * tickStyles.length);
    for (const annotation of annotations) this.update(annotation.id, annotation);
  }

  /**
   * @param annotation as it is now; undefined when it is gone
   * @returns the rows that changed
   */
  update(id: string, annotation: Annotation | undefined): number[] {
    const before = this.#ticks.get(id);
    const after = annotation === undefined ? undefined : this.#tickOf(annotation);
    if (before?.row === after?.row && before?.style === after?.style) return [];
    if (before !== undefined) this.#count(before, -1);
    if (after === undefined) this.#ticks.delete(id);
    else {
      this.#count(after, 1);
      this.#ticks.set(id, after);
    }
    return [before, after].flatMap((tick) => tick?.row ?? []);
  }

  /** The styles that are in a row. */
  row(row: number): TickStyle[] {
    return tickStyles.filter((_, index) => (this.#counts[row * tickStyles.length + index] ?? 0) > 0);
  }

  rowOf(offset: number): number {
    return Math.min(this.rows - 1, Math.floor((offset / Math.max(1, this.#length)) * this.rows));
  }

  #tickOf(annotation: Annotation): Tick | undefined {
    const start = annotation.anchors[0]?.start;
    if (start === undefined || !isMarked(annotation)) return undefined;
    const style = annotation.status === 'suggested' ? 'suggested' : markStyleOf(annotation);
    return { row: this.rowOf(start), style };
  }

  #count({ row, style }: Tick, step: 1 | -1): void {
    const index = row * tickStyles.length + tickStyles.indexOf(style);
    this.#counts[index] = (this.#counts[index] ?? 0) + step;
  }
}
