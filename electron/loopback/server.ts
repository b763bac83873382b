import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { Application } from '../core/application.ts';
import { EventStreams } from './event-streams.ts';
import { answer } from './routes.ts';
import type { ServedDesk } from './served-desk.ts';
import { Sessions } from './session-token.ts';

export interface ServerOptions extends Pick<ServedDesk, 'page' | 'downloads'> {
  readonly application: Pick<Application, 'dispatch' | 'subscribe'>;
  /** 0 for one that is free. */
  readonly port: number;
  readonly timeouts?: Timeouts;
  log(line: string): void;
}

/** Milliseconds. Whoever is slower is cut off, so that nobody can hold the server's connections for nothing. */
interface Timeouts {
  readonly headers: number;
  /** For the whole request; a large import over the loopback interface takes a second or two. */
  readonly request: number;
  readonly check: number;
}
const usualTimeouts: Timeouts = { headers: 10_000, request: 60_000, check: 5_000 };

export interface LoopbackServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly streams: Pick<EventStreams, 'count' | 'onCount'>;
  /** An address that opens the desk in a browser, once. */
  newAddress(): string;
  /** Calls back whenever an address has been used: whoever keeps one at hand needs another. */
  onAddressUsed(watcher: () => void): void;
  /** Cuts every connection: what is being written is the application's to finish. */
  close(): Promise<void>;
}

/**
 * Serves an application to the browsers of this machine, on 127.0.0.1 alone.
 * @returns `invalid` if the port is taken or may not be used
 */
export async function startServer(options: ServerOptions): Promise<Result<LoopbackServer>> {
  const { headers, request, check } = options.timeouts ?? usualTimeouts;
  const server = createServer({
    headersTimeout: headers,
    requestTimeout: request,
    connectionsCheckingInterval: check,
    maxHeaderSize: 16 * 1024,
  });
  const listening = await listen(server, options.port);
  if (!listening.ok) return listening;

  const port = listening.value;
  const origin = `http://127.0.0.1:${port}`;
  const streams = new EventStreams();
  const sessions = new Sessions();
  const watchers = new Set<() => void>();
  const addressUsed = (): void => watchers.forEach((watcher) => watcher());
  const desk: ServedDesk = { ...options, port, streams, sessions, addressUsed };
  const unsubscribe = options.application.subscribe(streams.publish);
  server.on('request', (incoming, response) => {
    answer(desk, incoming, response).catch((error: unknown) => {
      options.log(`${incoming.method} ${incoming.url?.split('?', 1)[0]} was not answered: ${String(error)}`);
      response.destroy();
    });
  });
  return ok({
    origin,
    streams,
    newAddress: () => `${origin}/?token=${sessions.issueToken()}`,
    onAddressUsed: (watcher) => void watchers.add(watcher),
    close: async () => {
      unsubscribe();
      streams.close();
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      await closed.promise;
    },
  });
}

function listen(server: Server, port: number): Promise<Result<number>> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const message =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is taken by another program.`
          : `Port ${port} cannot be used (${error.code ?? error.message}).`;
      resolve(fail('invalid', message));
    });
    // A TCP server that listens has an address with a port.
    server.listen(port, '127.0.0.1', () => resolve(ok((server.address() as AddressInfo).port)));
  });
}
