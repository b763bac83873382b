import { clipTo, oneLine } from './display-width.ts';
import type { Stream } from './streams.ts';

/** One line that says how far long work is, on a terminal and nowhere else; gone when the work is done. */
export class ProgressLine {
  readonly #stream: Stream;
  readonly #wanted: boolean;
  #shown = false;

  constructor(stream: Stream, wanted: boolean) {
    this.#stream = stream;
    this.#wanted = wanted && stream.isTTY === true && process.env['TERM'] !== 'dumb';
  }

  show(done: number, total: number, subject: string): void {
    if (!this.#wanted || total < 2) return;
    this.#shown = true;
    this.#stream.write(
      `\r\u001b[K${clipTo(`${Math.floor(done)}/${total} ${oneLine(subject)}`, (this.#stream.columns ?? 80) - 1)}`,
    );
  }

  clear(): void {
    if (this.#shown) this.#stream.write('\r\u001b[K');
  }
}
