import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type * as z from 'zod';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import { SCHEMA_VERSION } from '../../../shared/schema/tables.ts';
import { writeDurably } from './durable-write.ts';
import { diskError, isMissing } from './storage-failure.ts';

/** Data with the number of the last change that it includes. */
export interface Snapshot<T> {
  readonly seq: number;
  readonly data: T;
}

/**
 * A file of plain JSON that a person can read, one record a line, with a checksum over its data:
 * `{"format":"slantwise-article","version":1,"seq":12,"sum":"89abcdef","data":{…}}`.
 * The content before the last write is kept beside it.
 */
export class SnapshotFile<T extends object> {
  readonly path: string;
  readonly #format: string;
  readonly #schema: z.ZodType<T>;

  constructor(path: string, format: string, schema: z.ZodType<T>) {
    this.path = path;
    this.#format = format;
    this.#schema = schema;
  }

  get previousPath(): string {
    return this.path.replace(/\.json$/, '.previous.json');
  }

  /** @returns null when there is no file; `corrupt`, `too-new` or `disk-refused` when it cannot be used */
  async read(path: string = this.path): Promise<Result<Snapshot<T> | null>> {
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      if (isMissing(error)) return ok(null);
      return { ok: false, error: diskError(error, path) };
    }
    return this.#parse(text, path);
  }

  async write({ seq, data }: Snapshot<T>): Promise<void> {
    const body = serialise(data);
    const head = { format: this.#format, version: SCHEMA_VERSION, seq, sum: checksum(body) };
    const text = `${JSON.stringify(head).slice(0, -1)},"data":${body}}\n`;
    await writeDurably(this.path, text, { previous: this.previousPath });
  }

  #parse(text: string, path: string): Result<Snapshot<T>> {
    const damaged = (reason: string): Result<never> =>
      fail('corrupt', `${path} is damaged: ${reason}.`, { path, reason });
    const head = /^\{"format":"([a-z-]+)","version":(\d+),"seq":(\d+),"sum":"([0-9a-f]{8})","data":/.exec(
      text,
    );
    if (head === null) return damaged('its first line is not what Slantwise writes');
    const [opening = '', format, version, seq, sum] = head;
    if (format !== this.#format) return damaged(`it is not of the kind ${this.#format}`);
    if (Number(version) > SCHEMA_VERSION) {
      return fail('too-new', `${path} was written by a newer Slantwise; nothing was changed.`, {
        path,
        version: Number(version),
      });
    }
    const body = text.slice(opening.length, text.lastIndexOf('}'));
    if (checksum(body) !== sum) return damaged('its checksum does not fit its content');
    const data = this.#schema.safeParse(JSON.parse(body));
    if (!data.success)
      return damaged(data.error.issues[0]?.message ?? 'its records are not what they should be');
    return ok({ seq: Number(seq), data: data.data });
  }
}

/** CRC-32 of the UTF-8 form, eight hexadecimal digits. */
export function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}

/** JSON with one line for each element of an array at the first level. */
function serialise(data: object): string {
  const fields = Object.entries(data).map(([name, value]: [string, unknown]) => {
    const text = Array.isArray(value)
      ? `[\n${value.map((element) => JSON.stringify(element)).join(',\n')}\n]`
      : JSON.stringify(value);
    return `${JSON.stringify(name)}:${text}`;
  });
  return `{\n${fields.join(',\n')}\n}`;
}
