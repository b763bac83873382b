import * as z from 'zod';
import { fail, ok, type Result } from '../../../shared/errors.ts';

/** The schema of an object whose lists stand in a file with one line for each of their records. */
export type LinesSchema<T extends object> = z.ZodType<T> & {
  readonly shape: Readonly<Record<string, z.ZodType>>;
};

const COMMA = 0x2c;
const NEWLINE = 0x0a;

/**
 * Reads an object that was written with one line for each record of its lists. Each record is validated as soon as it
 * is parsed: a large file is never one long string, nor in memory twice.
 * @returns `corrupt` with the reason, for whoever knows the file's name
 */
export function readLines<T extends object>(body: Buffer, { shape }: LinesSchema<T>): Result<T> {
  const fields = new Map<string, unknown>();
  let list: unknown[] | null = null;
  let schema: z.ZodType | undefined;
  try {
    for (const line of linesOf(body)) {
      if (list !== null && line === ']') list = null;
      else if (list !== null) list.push(z.parse(schema ?? z.never(), JSON.parse(line)));
      else {
        const [opening = '', name = ''] = /^"([a-z]+)":/i.exec(line) ?? [];
        const said = Object.hasOwn(shape, name) ? shape[name] : undefined;
        const field = said instanceof z.ZodDefault ? said.unwrap() : said;
        if (field === undefined) return damaged('a line is not what Slantwise writes');
        const value = line.slice(opening.length);
        if (value === '[' && field instanceof z.ZodArray) {
          schema = field.unwrap() as z.ZodType;
          fields.set(name, (list = []));
        } else fields.set(name, z.parse(field, JSON.parse(value)));
      }
    }
  } catch (error) {
    if (error instanceof z.ZodError) return damaged(error.issues[0]?.message ?? 'a record is not sound');
    if (error instanceof SyntaxError) return damaged('a line is not whole');
    throw error;
  }
  // A list that is younger than the file is there with what it has by default.
  for (const [name, field] of Object.entries(shape)) {
    if (!fields.has(name) && field instanceof z.ZodDefault) fields.set(name, field.parse(undefined));
  }
  const missing = Object.keys(shape).find((name) => !fields.has(name));
  if (list !== null || missing !== undefined) return damaged('a part of it is missing');
  return ok(Object.fromEntries(fields) as T); // each field was validated by its own schema
}

/** The lines that hold something, without the commas at their ends. */
function* linesOf(body: Buffer): Iterable<string> {
  for (let from = 0; from < body.length;) {
    const newline = body.indexOf(NEWLINE, from);
    const end = newline === -1 ? body.length : newline;
    const line = body.toString('utf8', from, body[end - 1] === COMMA ? end - 1 : end);
    from = end + 1;
    if (line !== '' && line !== '{' && line !== '}') yield line;
  }
}

function damaged(reason: string): Result<never> {
  return fail('corrupt', reason);
}
