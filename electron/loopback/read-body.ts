import type { IncomingMessage } from 'node:http';

/**
 * Reads a request's body. One that is too long is not kept: Node reads the rest away, so that whoever sends it gets to
 * see the answer.
 * @param limit bytes
 * @returns null if it is longer than the limit
 * @throws if the connection breaks before its end
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    // Without an encoding set, a request gives buffers.
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length > limit) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, length);
}
