import * as z from 'zod';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import { lateRecord } from './late-record.ts';
import { LineList } from './line-list.ts';
import { StorageFailure } from './storage-failure.ts';

/** The schema of an object whose lists stand in a file with one line for each of their elements. */
export interface LinesSchema<T extends object> {
  readonly shape: { readonly [K in keyof T]: z.ZodType<T[K]> };
}

const BRACKET = 0x5d;
const COMMA = 0x2c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const NEWLINE = 0x0a;

/**
 * Reads an object that was written with one line for each element of its lists. Each element is validated as soon as it
 * is parsed: a large file is never one long string, nor in memory twice.
 * @param later records and lists that are parsed and validated when somebody looks at them
 * @returns `corrupt` with the reason, for whoever knows the file's name
 */
export function readLines<T extends object>(
  body: Buffer,
  { shape }: LinesSchema<T>,
  later: ReadonlySet<keyof T> = new Set(),
): Result<T> {
  const schemas = new Map(Object.entries<z.ZodType>(shape));
  const fields = new Map<string, unknown>();
  const lines = new LineCursor(body);
  try {
    for (let line = lines.next(); line !== null; line = lines.next()) {
      const [opening = '', name = ''] =
        /^"([a-z]+)":/i.exec(body.toString('latin1', line.from, line.from + 64)) ?? [];
      const said = schemas.get(name);
      const field = said instanceof z.ZodDefault ? said.unwrap() : said;
      if (field === undefined) return damaged('a line is not what Slantwise writes');
      const json = body.subarray(line.from + opening.length, line.to);
      if (field instanceof z.ZodObject && later.has(name as keyof T)) {
        fields.set(name, lateRecord(field, json));
        continue;
      }
      const value = json.toString('utf8');
      if (value !== '[' || !(field instanceof z.ZodArray)) {
        fields.set(name, z.parse(field, JSON.parse(value)));
        continue;
      }
      const starts = lines.toEndOfList();
      if (starts === null) return damaged('a part of it is missing');
      const list = new LineList(field.unwrap() as z.ZodType<object>, { bytes: body, starts });
      fields.set(name, later.has(name as keyof T) ? list : [...list]);
    }
  } catch (error) {
    if (error instanceof z.ZodError) return damaged(error.issues[0]?.message ?? 'a record is not sound');
    if (error instanceof SyntaxError) return damaged('a line is not whole');
    if (error instanceof StorageFailure) return damaged('a record is not sound');
    throw error;
  }
  // A list that is younger than the file is there with what it has by default.
  for (const [name, field] of schemas) {
    if (!fields.has(name) && field instanceof z.ZodDefault) fields.set(name, field.parse(undefined));
  }
  if ([...schemas.keys()].some((name) => !fields.has(name))) return damaged('a part of it is missing');
  return ok(Object.fromEntries(fields) as T); // each field was validated by its own schema
}

/** Goes through the lines of a file. */
class LineCursor {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Where the next line is that holds something, without the comma at its end; null at the end. */
  next(): { readonly from: number; readonly to: number } | null {
    while (this.#at < this.#bytes.length) {
      const from = this.#at;
      const end = this.#endOfLine();
      this.#at = end + 1;
      const to = this.#bytes[end - 1] === COMMA ? end - 1 : end;
      const isBrace = to === from + 1 && (this.#bytes[from] === OPEN || this.#bytes[from] === CLOSE);
      if (to > from && !isBrace) return { from, to };
    }
    return null;
  }

  /** Goes behind the list that has begun. @returns where its lines begin and end; null when its end is missing */
  toEndOfList(): Uint32Array | null {
    const starts: number[] = [];
    while (this.#at < this.#bytes.length) {
      const from = this.#at;
      this.#at = this.#endOfLine() + 1;
      if (this.#at === from + 1) continue; // a list of nothing
      starts.push(from);
      if (this.#bytes[from] === BRACKET) return Uint32Array.from(starts);
    }
    return null;
  }

  #endOfLine(): number {
    const end = this.#bytes.indexOf(NEWLINE, this.#at);
    return end === -1 ? this.#bytes.length : end;
  }
}

function damaged(reason: string): Result<never> {
  return fail('corrupt', reason);
}
