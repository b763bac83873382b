import type { ServerResponse } from 'node:http';
import type { DeskEvent } from '../../shared/api/desk-event.ts';
import { securityHeaders } from '../core/content-security-policy.ts';

/**
 * A browser opens at most six connections to one server, for all its windows together. Each window keeps one for its
 * events, and the last is left for everybody's calls: a sixth window would bring all of them to a stand.
 */
export const mostStreams = 5;

const heartbeatMs = 15_000;
/** When a browser looks again for a stream that broke. */
const retryMs = 1_000;
/** Bytes. A window that stopped listening is cut off, and opens anew when it comes back. */
const mostWaiting = 64 * 1024 * 1024;

/** The event streams (Server-Sent Events, HTML Living Standard 9.2) of the windows that are open. */
export class EventStreams {
  readonly #streams = new Set<ServerResponse>();
  readonly #watchers = new Set<() => void>();
  readonly #heartbeat: NodeJS.Timeout;

  constructor() {
    // A comment now and then keeps whatever watches idle connections from closing them.
    this.#heartbeat = setInterval(() => this.#write(':\n\n'), heartbeatMs).unref();
  }

  get count(): number {
    return this.#streams.size;
  }

  /** Calls back whenever a stream has opened or ended. */
  onCount(watcher: () => void): void {
    this.#watchers.add(watcher);
  }

  /** Makes this response one of the streams. */
  open(response: ServerResponse): void {
    const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' };
    response.writeHead(200, { ...securityHeaders, ...headers });
    response.write(`retry: ${retryMs}\n\n`);
    this.#streams.add(response);
    response.once('close', () => {
      this.#streams.delete(response);
      this.#tell();
    });
    this.#tell();
  }

  /** Sends an event to every window; JSON has no line breaks, so it is one line of data. */
  readonly publish = (event: DeskEvent): void => {
    this.#write(`data: ${JSON.stringify(event)}\n\n`);
  };

  /** The connections themselves are the server's to cut. */
  close(): void {
    clearInterval(this.#heartbeat);
  }

  #write(text: string): void {
    for (const stream of this.#streams) {
      stream.write(text);
      if (stream.writableLength > mostWaiting) stream.destroy();
    }
  }

  #tell(): void {
    for (const watcher of this.#watchers) watcher();
  }
}
