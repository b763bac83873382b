import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';

/**
 * Does another user of this machine hold the other end of this connection? An address that was given to a browser can
 * be read by everybody in the list of processes for the moment until its token is used; Linux can tell who knocks.
 *
 * Reads the kernel's table of TCP sockets (proc_pid_net(5)). Root is let in: it can read everything anyway, and relays
 * of containers and virtual machines run as root.
 * @returns false wherever the system does not say
 */
export async function isForeignUser(socket: Socket): Promise<boolean> {
  const uid = process.getuid?.();
  if (process.platform !== 'linux' || uid === undefined) return false;
  const table = await readFile('/proc/self/net/tcp', 'utf8').catch(() => '');
  const peer = peerUser(table, socket.remotePort ?? 0, socket.localPort ?? 0);
  return peer !== null && peer !== uid && peer !== 0;
}

/**
 * @param table as the kernel writes it: a heading, then `sl local_address rem_address st queues timer retransmits uid`,
 *   addresses as hexadecimal `IP:PORT` with the IP's bytes reversed
 * @param from the port of the other end, which is a socket of 127.0.0.1 itself
 * @param to our port
 * @returns the other end's user id, null if it is not listed
 */
export function peerUser(table: string, from: number, to: number): number | null {
  const local = `0100007F:${hex(from)}`;
  const remote = `0100007F:${hex(to)}`;
  for (const line of table.split('\n')) {
    const [, here, there, , , , , uid] = line.trim().split(/\s+/);
    if (here === local && there === remote && uid !== undefined) return Number(uid);
  }
  return null;
}

function hex(port: number): string {
  return port.toString(16).toUpperCase().padStart(4, '0');
}
