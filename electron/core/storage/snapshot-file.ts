import { crc32 } from 'node:zlib';
import { fail, ok, type AppError, type Result } from '../../../shared/errors.ts';
import { SCHEMA_VERSION } from '../../../shared/schema/tables.ts';
import { writeDurably } from './durable-write.ts';
import type { FileLayer } from './file-layer.ts';
import { serialised } from './json-pieces.ts';
import { readLines, type LinesSchema } from './snapshot-lines.ts';
import { diskError, isMissing } from './storage-failure.ts';

/** Bytes; the head is shorter. */
export const LONGEST_HEAD = 200;

const END = Buffer.from('}\n', 'utf8');

/** Data with the number of the last change that it includes. */
export interface Snapshot<T> {
  readonly seq: number;
  readonly data: T;
}

/**
 * A file of plain JSON that a person can read, one record a line, with a checksum over all of it:
 * `{"format":"slantwise-article","version":1,"seq":12,"sum":"89abcdef","data":{…}}`.
 * The content before the last write is kept beside it.
 */
export class SnapshotFile<T extends object> {
  readonly path: string;
  readonly #files: FileLayer;
  readonly #format: string;
  readonly #schema: LinesSchema<T>;
  readonly #later: ReadonlySet<keyof T> | undefined;

  /** @param later lists whose elements are read when somebody looks at them */
  constructor(
    files: FileLayer,
    path: string,
    format: string,
    schema: LinesSchema<T>,
    later?: ReadonlySet<keyof T>,
  ) {
    this.#files = files;
    this.path = path;
    this.#format = format;
    this.#schema = schema;
    this.#later = later;
  }

  get previousPath(): string {
    return this.path.replace(/\.json$/, '.previous.json');
  }

  /** @returns null when there is no file; `corrupt`, `too-new` or `disk-refused` when it cannot be used */
  async read(path: string = this.path): Promise<Result<Snapshot<T> | null>> {
    let bytes: Buffer;
    try {
      bytes = await this.#files.read(path);
    } catch (error) {
      if (isMissing(error)) return ok(null);
      return { ok: false, error: diskError(error, path) };
    }
    return this.#parse(bytes, path);
  }

  /**
   * Serialises a little at a time, so that a large snapshot holds nobody up; the data must not change meanwhile.
   * @param syncsFolder false where whoever writes several syncs the folder behind them
   */
  async write(snapshot: Snapshot<T>, syncsFolder = true): Promise<void> {
    const pieces = await snapshotBytes(this.#format, snapshot);
    await writeDurably(this.path, pieces, { previous: this.previousPath, files: this.#files, syncsFolder });
  }

  /** The same of what can be made anew from other files: what was there is not kept, and the caller syncs the folder. */
  async writeDerived(snapshot: Snapshot<T>): Promise<void> {
    const pieces = await snapshotBytes(this.#format, snapshot);
    await writeDurably(this.path, pieces, { files: this.#files, syncsFolder: false });
  }

  /** What a snapshot's file holds, in pieces that follow each other. */
  bytesOf(snapshot: Snapshot<T>): Promise<Buffer[]> {
    return snapshotBytes(this.#format, snapshot);
  }

  /** Whether bytes are a whole snapshot of the present version by their checksum; their records are not looked at. */
  isSound(bytes: Buffer): boolean {
    return this.#body(bytes, this.path).ok;
  }

  #parse(bytes: Buffer, path: string): Result<Snapshot<T>> {
    const found = this.#body(bytes, path);
    if (!found.ok) return found;
    const data = readLines(found.value.body, this.#schema, this.#later);
    return data.ok ? ok({ seq: found.value.seq, data: data.value }) : damaged(path, data.error.message);
  }

  #body(bytes: Buffer, path: string): Result<SnapshotBody> {
    const found = openSnapshot(bytes, path);
    if (!found.ok) return found;
    const { format, version } = found.value;
    if (format !== this.#format) return damaged(path, `it is not of the kind ${this.#format}`);
    if (version > SCHEMA_VERSION) {
      return fail('too-new', `${path} was written by a newer Slantwise; nothing was changed.`, {
        path,
        version,
      });
    }
    if (version < SCHEMA_VERSION) return damaged(path, `it is of version ${version}, the workspace is not`);
    return found;
  }
}

/** A snapshot's file whose checksum fits; what its data means depends on the version. */
export interface SnapshotBody {
  readonly format: string;
  readonly version: number;
  readonly seq: number;
  /** The data as JSON, one record a line. */
  readonly body: Buffer;
}

const HEAD = /^\{"format":"([a-z-]+)","version":(\d+),"seq":(\d+),"sum":"([0-9a-f]{8})","data":/;

/** @returns `corrupt` when it is no snapshot, or not whole */
export function openSnapshot(bytes: Buffer, path: string): Result<SnapshotBody> {
  const head = HEAD.exec(bytes.toString('latin1', 0, LONGEST_HEAD));
  if (head === null) return damaged(path, 'its first line is not what Slantwise writes');
  const [opening, format = '', version, seq, sum] = head;
  const facts = { format, version: Number(version), seq: Number(seq) };
  if (!bytes.subarray(-END.length).equals(END)) return damaged(path, 'its end is missing');
  const body = bytes.subarray(opening.length, -END.length);
  const fits =
    sum === hexadecimal(crc32(body, sumOfHead(format, facts.version, facts.seq))) ||
    (facts.version === 1 && sum === checksum(body)); // the first desks left the head out of the sum
  return fits ? ok({ ...facts, body }) : damaged(path, 'its checksum does not fit its content');
}

/** The version that a snapshot's file says it is of; null when it says none. Nothing else is looked at. */
export function versionSaid(bytes: Buffer): number | null {
  const version = HEAD.exec(bytes.toString('latin1', 0, LONGEST_HEAD))?.[2];
  return version === undefined ? null : Number(version);
}

function damaged(path: string, reason: string): { readonly ok: false; readonly error: AppError } {
  return fail('corrupt', `${path} is damaged: ${reason}.`, { path, reason: 'damaged-file', why: reason });
}

/** What a snapshot's file holds, in pieces that follow each other. */
export async function snapshotBytes(
  format: string,
  { seq, data }: Snapshot<object>,
  version = SCHEMA_VERSION,
): Promise<Buffer[]> {
  const { pieces, sum } = await serialised(data, '\n', sumOfHead(format, version, seq));
  const head = JSON.stringify({ format, version, seq, sum: hexadecimal(sum) });
  return [Buffer.from(`${head.slice(0, -1)},"data":`, 'utf8'), ...pieces, END];
}

/** The sum covers the head too: a number that was altered there would pass over changes, or apply them twice. */
function sumOfHead(format: string, version: number, seq: number): number {
  return crc32(`${format} ${version} ${seq} `);
}

/** CRC-32 of the UTF-8 form, eight hexadecimal digits. @param before what the sum begins with */
export function checksum(text: string | Uint8Array, before = ''): string {
  return hexadecimal(crc32(text, crc32(before)));
}

/** A CRC-32 as it is written: eight digits. */
export function hexadecimal(sum: number): string {
  return sum.toString(16).padStart(8, '0');
}
