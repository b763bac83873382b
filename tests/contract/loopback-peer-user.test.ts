import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { isForeignUser, peerUser } from '../../electron/loopback/peer-user.ts';

// As Linux 6.1 writes it: our server on port 40000 (9C40), its end of a connection, and two clients.
const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:9C40 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 1077 1 000000001acca8cf 100 0 0 10 0
   1: 0100007F:9C40 0100007F:C351 01 00000000:00000000 00:00000000 00000000  1000        0 1078 1 000000001acca8d0 20 4 0 10 -1
   2: 0100007F:C351 0100007F:9C40 01 00000000:00000000 00:00000000 00000000  1001        0 1079 1 000000001acca8d1 20 4 0 10 -1
   3: 0A00020F:C352 0100007F:9C40 01 00000000:00000000 00:00000000 00000000  1002        0 1080 1 000000001acca8d2 20 4 0 10 -1
`;

describe('the kernel’s table', () => {
  test('tells whose the other end of a connection is', () => {
    expect(peerUser(table, 50_001, 40_000)).toBe(1001);
  });

  test('is not taken to tell what it does not', () => {
    expect(peerUser(table, 50_002, 40_000)).toBeNull();
    expect(peerUser(table, 50_001, 40_001)).toBeNull();
    expect(peerUser('', 50_001, 40_000)).toBeNull();
  });
});

test.runIf(process.platform === 'linux')(
  'a connection of our own is found in it, and is no stranger’s',
  async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const client = connect(port, '127.0.0.1');
    const [socket] = (await once(server, 'connection')) as [Socket];
    const now = await readFile('/proc/self/net/tcp', 'utf8');
    expect(peerUser(now, socket.remotePort ?? 0, port)).toBe(process.getuid?.());
    expect(await isForeignUser(socket)).toBe(false);
    client.destroy();
    server.close();
  },
);
