import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { readBody } from '../../electron/loopback/read-body.ts';

const limit = 100_000;

/** A server that says how many bytes it took, or that it was too much. */
async function aCounter(): Promise<number> {
  const server = createServer((incoming, response) => {
    void readBody(incoming, limit).then((body) =>
      response.end(body === null ? 'too much' : String(body.length)),
    );
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Sends so many bytes bit by bit, without saying beforehand how many there will be. */
function send(port: number, bytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, method: 'POST', agent: false }, (incoming) => {
      incoming.setEncoding('utf8').once('data', resolve);
    });
    outgoing.on('error', reject);
    for (let sent = 0; sent < bytes; sent += 1_000)
      outgoing.write(Buffer.alloc(Math.min(1_000, bytes - sent)));
    outgoing.end();
  });
}

test.each([
  [0, '0'],
  [limit, String(limit)],
  [limit + 1, 'too much'],
  [50 * limit, 'too much'],
])(
  'of %i bytes that come bit by bit, no more than the limit are kept, and the sender hears so',
  async (bytes, said) => {
    expect(await send(await aCounter(), bytes)).toBe(said);
  },
);
