import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { PackHead, PackedFile } from './pack-format.ts';

/** A file of a workspace on its way into a pack. */
export interface FileToPack {
  /** Relative to the workspace, with `/`. */
  readonly file: string;
  readonly bytes: Buffer;
}

/** The bytes of a pack, piece by piece. */
export function packBytes(head: PackHead, files: AsyncIterable<FileToPack>): AsyncIterable<Buffer> {
  // The reader of the zipped bytes is told of a failure; `pipe` would leave it waiting.
  return pipeline(Readable.from(lines(head, files)), createGzip({ level: 4 }), () => undefined);
}

async function* lines(head: PackHead, files: AsyncIterable<FileToPack>): AsyncIterable<Buffer> {
  const sum = createHash('sha256');
  const line = (value: object): Buffer => {
    const bytes = Buffer.from(`${JSON.stringify(value)}\n`, 'utf8');
    sum.update(bytes);
    return bytes;
  };
  yield line(head);
  let count = 0;
  for await (const file of files) {
    yield line(packed(file));
    count += 1;
  }
  yield Buffer.from(`${JSON.stringify({ files: count, sum: sum.digest('hex') })}\n`, 'utf8');
}

function packed({ file, bytes }: FileToPack): PackedFile {
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes)
    ? { file, text }
    : { file, base64: bytes.toString('base64') };
}
