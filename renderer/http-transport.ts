import type { DeskEvent } from '../shared/api/desk-event.ts';
import type { Transport } from '../shared/api/transport.ts';
import { fail, type Result } from '../shared/errors.ts';

/** The server's addresses, relative to the page. */
const callAddress = 'call';
const eventsAddress = 'events';

/** Bytes that a browser carries for a page that is gone (`inflight keepalive bytes`, Fetch Standard). */
const longestFarewell = 64 * 1024;

/**
 * HTTP to the server that the page came from: a POST for each call, one event stream (Server-Sent Events, HTML Living
 * Standard 9.2) for the whole page. The browser opens a broken stream again by itself.
 */
export function httpTransport(): Transport {
  const stream = new EventSource(eventsAddress);
  const connection = watchConnection(stream);
  const leaving = watchLeaving();
  return {
    send: async (call) => {
      // What happens from here on must not be missed: no call before the stream stands.
      await connection.known;
      try {
        const body = new TextEncoder().encode(JSON.stringify(call));
        const response = await fetch(callAddress, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body,
          // A page that is being closed can still hand over where the analyst was.
          keepalive: leaving() && body.length <= longestFarewell,
        });
        // The server is the other half of this program: every answer, refusals too, is a Result.
        return (await response.json()) as Result<unknown>;
      } catch (error) {
        return fail('disconnected', `Slantwise does not answer: ${String(error)}`);
      }
    },
    subscribe: (listener) => {
      const hear = (message: MessageEvent<string>): void => listener(JSON.parse(message.data) as DeskEvent);
      stream.addEventListener('message', hear);
      return () => stream.removeEventListener('message', hear);
    },
    onConnection: connection.subscribe,
  };
}

interface Connection {
  /** Settled once it is known whether the stream could be opened. */
  readonly known: Promise<void>;
  readonly subscribe: NonNullable<Transport['onConnection']>;
}

function watchConnection(stream: EventSource): Connection {
  let connected: boolean | null = null;
  const listeners = new Set<(connected: boolean) => void>();
  const known = Promise.withResolvers<void>();
  const become = (now: boolean): void => {
    known.resolve();
    if (now === connected) return;
    connected = now;
    for (const listener of listeners) listener(now);
  };
  stream.addEventListener('open', () => become(true));
  stream.addEventListener('error', () => become(false));
  return {
    known: known.promise,
    subscribe: (listener) => {
      listeners.add(listener);
      if (connected !== null) listener(connected);
      return () => listeners.delete(listener);
    },
  };
}

/** Whether the page is being left. It may come back from the browser's memory. */
function watchLeaving(): () => boolean {
  let leaving = false;
  addEventListener('pagehide', () => (leaving = true));
  addEventListener('pageshow', () => (leaving = false));
  return () => leaving;
}
