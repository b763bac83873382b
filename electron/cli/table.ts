import { displayWidth } from './display-width.ts';
import type { Style } from './style.ts';

export interface Column<R> {
  readonly heading: string;
  readonly align?: 'left' | 'right';
  /** One line, already clipped. */
  cell(row: R): string;
}

/** Rows under headings, columns aligned by what a terminal shows. Lines end without blanks. */
export function table<R>(columns: readonly Column<R>[], rows: readonly R[], style: Style): string {
  const headings = columns.map((column) => column.heading);
  const cells = rows.map((row) => columns.map((column) => column.cell(row)));
  const widths = columns.map((_, index) =>
    [headings, ...cells].reduce((most, line) => Math.max(most, displayWidth(line[index] ?? '')), 0),
  );
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, index) => {
        const blanks = ' '.repeat((widths[index] ?? 0) - displayWidth(text));
        return columns[index]?.align === 'right' ? blanks + text : text + blanks;
      })
      .join('  ')
      .trimEnd();
  return [style.faint(line(headings)), ...cells.map(line)].join('\n');
}
