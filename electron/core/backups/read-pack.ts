import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import { PACK_VERSION, PackEnd, PackedFile, PackHead } from './pack-format.ts';
import type { FileToPack } from './write-pack.ts';

/** Bytes; a workspace's index of a million articles is shorter. */
const LONGEST_LINE = 400 * 1024 * 1024;
/** Bytes that a pack may unfold to. */
const MOST_BYTES = 64 * 1024 * 1024 * 1024;

/** Carries a refusal out of the loop over the lines. */
class PackRefusal extends Error {
  readonly reason: 'pack-damaged' | 'pack-unknown' | 'pack-too-new' | 'pack-too-large';

  constructor(reason: PackRefusal['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

/**
 * Reads a pack to its end and hands each file on. Only when all is well has the pack been whole: what was handed on
 * before must not count until then.
 * @returns `format` or `too-new` when it is not a pack, not whole, or from a newer Slantwise
 */
export async function readPack(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  take: (file: FileToPack, head: PackHead) => Promise<void>,
): Promise<Result<PackHead>> {
  try {
    return ok(await readLines(linesOf(bytes), take));
  } catch (error) {
    if (error instanceof PackRefusal) {
      const code = error.reason === 'pack-too-new' ? 'too-new' : 'format';
      return fail(code, error.message, { reason: error.reason });
    }
    const isGzip = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
    if (!isGzip) throw error;
    return fail('format', 'This copy of a workspace is damaged; nothing was taken from it.', {
      reason: 'pack-damaged',
    });
  }
}

async function readLines(
  lines: AsyncIterable<Buffer>,
  take: (file: FileToPack, head: PackHead) => Promise<void>,
): Promise<PackHead> {
  const sum = createHash('sha256');
  let head: PackHead | null = null;
  let count = 0;
  let isWhole = false;
  for await (const line of lines) {
    const value = parse(line);
    if (isWhole) throw damaged();
    if (head === null) {
      head = headFrom(value);
    } else {
      const file = PackedFile.safeParse(value);
      if (file.success) {
        await take(unpacked(file.data), head);
        count += 1;
      } else {
        const end = PackEnd.safeParse(value);
        if (!end.success || end.data.files !== count || end.data.sum !== sum.copy().digest('hex'))
          throw damaged();
        isWhole = true;
      }
    }
    sum.update(line).update('\n');
  }
  if (head === null || !isWhole) throw damaged();
  return head;
}

function headFrom(value: unknown): PackHead {
  const head = PackHead.safeParse(value);
  if (!head.success) throw new PackRefusal('pack-unknown', 'This is no copy of a workspace.');
  if (head.data.version > PACK_VERSION) {
    throw new PackRefusal('pack-too-new', 'This copy was written by a newer Slantwise; nothing was changed.');
  }
  return head.data;
}

function unpacked(file: PackedFile): FileToPack {
  return {
    file: file.file,
    bytes: 'text' in file ? Buffer.from(file.text, 'utf8') : Buffer.from(file.base64, 'base64'),
  };
}

function parse(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw damaged();
    throw error;
  }
}

function damaged(): PackRefusal {
  return new PackRefusal(
    'pack-damaged',
    'This copy of a workspace is damaged or not whole; nothing was taken from it.',
  );
}

async function* linesOf(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncIterable<Buffer> {
  let pieces: Buffer[] = [];
  let length = 0;
  let total = 0;
  const unzipped = pipeline(Readable.from(bytes), createGunzip(), () => undefined);
  for await (const chunk of unzipped as AsyncIterable<Buffer>) {
    total += chunk.length;
    if (total > MOST_BYTES)
      throw new PackRefusal('pack-too-large', 'This copy is too large; nothing was taken from it.');
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, from)) {
      yield Buffer.concat([...pieces, chunk.subarray(from, end)]);
      pieces = [];
      length = 0;
      from = end + 1;
    }
    pieces.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > LONGEST_LINE)
      throw new PackRefusal('pack-too-large', 'This copy is too large; nothing was taken from it.');
  }
  if (length > 0) throw damaged();
}
