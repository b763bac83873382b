import type * as z from 'zod';
import { damagedElement } from './line-list.ts';

const written = new WeakMap<object, Buffer>();

/**
 * A record that stays the JSON that it was read as until somebody looks at one of its fields, and is written as the JSON that
 * it was: to write an article's annotations anew is not to read its text.
 * To look at it throws a StorageFailure `corrupt` where it is not sound, though the file's checksum fits.
 */
export function lateRecord(schema: z.ZodObject, json: Buffer): object {
  let known: Readonly<Record<string, unknown>> | null = null;
  const record = {};
  for (const name of Object.keys(schema.shape)) {
    Object.defineProperty(record, name, {
      enumerable: true,
      get: () => (known ??= parsed(schema, json))[name],
    });
  }
  written.set(record, json);
  return record;
}

/** The JSON of a record that nobody need have looked at; undefined for any other. */
export function jsonOf(record: unknown): Buffer | undefined {
  return typeof record === 'object' && record !== null ? written.get(record) : undefined;
}

function parsed(schema: z.ZodObject, json: Buffer): Readonly<Record<string, unknown>> {
  const read = schema.safeParse(parse(json));
  if (!read.success) throw damagedElement();
  return read.data;
}

function parse(json: Buffer): unknown {
  try {
    return JSON.parse(json.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw damagedElement();
    throw error;
  }
}
