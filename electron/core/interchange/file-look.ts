import { decode } from '../importers/decode.ts';
import type { SourceFile } from '../importers/importer.ts';
import { jsonIn } from '../json-in.ts';
import { zipNames } from '../importers/zip/zip-entries.ts';

/** A file as several formats look at it: what one of them has worked out is there for the next. */
export class FileLook {
  readonly file: SourceFile;
  #names: readonly string[] | null = null;
  #text: string | null = null;
  #json: { readonly value: unknown } | null = null;

  constructor(file: SourceFile) {
    this.file = file;
  }

  /** The names in a zip archive; empty for any other file. */
  get names(): readonly string[] {
    return (this.#names ??= zipNames(this.file.bytes));
  }

  /** The file's text, as far as it is one: empty for bytes that are none. */
  get text(): string {
    if (this.#text === null) {
      const decoded = decode(this.file.bytes);
      this.#text = typeof decoded === 'string' ? '' : decoded.text;
    }
    return this.#text;
  }

  /** The file as JSON; undefined when it is none. */
  get json(): unknown {
    this.#json ??= { value: /^\s*[[{]/.test(this.text.slice(0, 1000)) ? jsonIn(this.text) : undefined };
    return this.#json.value;
  }

  /** Whether the file begins with these characters of Latin-1. */
  begins(mark: string): boolean {
    return Buffer.from(this.file.bytes.subarray(0, mark.length)).toString('latin1') === mark;
  }
}
