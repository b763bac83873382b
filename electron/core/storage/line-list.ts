import * as z from 'zod';
import { fail } from '../../../shared/errors.ts';
import { StorageFailure } from './storage-failure.ts';
import { WrittenList } from './written-list.ts';

const COMMA = 0x2c;
const QUOTE = 0x22;

/** Bytes that are handed on in one piece, about. */
const PIECE = 1024 * 1024;

/** Where the lines of a list lie in a file. */
export interface Lines {
  readonly bytes: Buffer;
  /** Where each line begins, and behind them where the last one ends; in bytes. */
  readonly starts: Uint32Array;
}

export const noLines: Lines = { bytes: Buffer.alloc(0), starts: new Uint32Array(1) };

/** An element of a list: the number of its line, or what took that line's place. */
export type Place<E extends object> = number | E;

/**
 * A list of a snapshot whose elements stay the lines that they were read as until somebody looks at one, and are written
 * as the lines that they were: to open a library of a hundred thousand articles is to find where its lines begin.
 */
export class LineList<E extends object> extends WrittenList implements Iterable<E> {
  readonly lines: Lines;
  readonly places: readonly Place<E>[];
  /** What each is found by, where somebody knows that already. */
  readonly keys: readonly string[] | null;
  readonly #schema: z.ZodType<E>;

  constructor(
    schema: z.ZodType<E>,
    lines: Lines,
    places: readonly Place<E>[] = everyLine(lines),
    keys: readonly string[] | null = null,
  ) {
    super();
    this.#schema = schema;
    this.lines = lines;
    this.places = places;
    this.keys = keys;
  }

  *[Symbol.iterator](): Iterator<E> {
    for (const place of this.places) {
      yield typeof place === 'number' ? readElement(this.#schema, this.lines, place) : place;
    }
  }

  /** Lines as they were, in large pieces, and elements as JSON. */
  *pieces(): Iterable<Buffer | string> {
    const { places, lines } = this;
    for (let index = 0; index < places.length;) {
      if (index > 0) yield ',\n';
      const place = places[index] ?? 0;
      index += 1;
      if (typeof place !== 'number') {
        yield JSON.stringify(place);
        continue;
      }
      const start = startOf(lines, place);
      let last = place;
      while (places[index] === last + 1 && endOf(lines, last) - start < PIECE) {
        last += 1;
        index += 1;
      }
      yield lines.bytes.subarray(start, endOf(lines, last));
    }
  }
}

/** @throws StorageFailure `corrupt` when the line does not hold what it should, though the file's checksum fits */
export function readElement<E extends object>(schema: z.ZodType<E>, lines: Lines, line: number): E {
  try {
    return schema.parse(JSON.parse(lines.bytes.toString('utf8', startOf(lines, line), endOf(lines, line))));
  } catch (error) {
    if (!(error instanceof z.ZodError) && !(error instanceof SyntaxError)) throw error;
    throw damagedElement();
  }
}

export function damagedElement(): StorageFailure {
  return new StorageFailure(
    fail('corrupt', 'A record of the library is not what Slantwise writes.', { reason: 'damaged-file' })
      .error,
  );
}

/** Whether a line is just what an element is written as. */
export function isLineOf({ bytes, starts }: Lines, line: number, element: object): boolean {
  const written = Buffer.from(JSON.stringify(element), 'utf8');
  return written.equals(bytes.subarray(startOf({ bytes, starts }, line), endOf({ bytes, starts }, line)));
}

/**
 * What a line says first under a name, without being read.
 * @returns null where that is null; undefined where it is no text, or one that is not written as it is
 */
export function textIn(lines: Lines, line: number, name: string): string | null | undefined {
  const own = lines.bytes.subarray(startOf(lines, line), endOf(lines, line));
  const opening = `"${name}":`;
  const found = own.indexOf(opening);
  const at = found + opening.length;
  if (found === -1) return undefined;
  if (own[at] !== QUOTE) return own.toString('latin1', at, at + 4) === 'null' ? null : undefined;
  const text = own.toString('utf8', at + 1, own.indexOf(QUOTE, at + 1));
  return text.includes('\\') ? undefined : text;
}

export function startOf({ starts }: Lines, line: number): number {
  return starts[line] ?? 0;
}

/** Behind the line's JSON, before its comma. */
function endOf({ bytes, starts }: Lines, line: number): number {
  const end = (starts[line + 1] ?? 1) - 1;
  return bytes[end - 1] === COMMA ? end - 1 : end;
}

function everyLine({ starts }: Lines): readonly number[] {
  return Array.from({ length: starts.length - 1 }, (_, index) => index);
}
