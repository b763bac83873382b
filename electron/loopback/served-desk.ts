import type { IncomingMessage } from 'node:http';
import type { Application } from '../core/application.ts';
import type { StaticFiles } from '../core/static-files.ts';
import type { Downloads } from './downloads.ts';
import type { EventStreams } from './event-streams.ts';
import { secretFrom } from './session-cookie.ts';
import type { Sessions } from './session-token.ts';

/** What the routes serve. */
export interface ServedDesk {
  readonly application: Pick<Application, 'dispatch'>;
  readonly page: StaticFiles;
  readonly downloads: Downloads;
  readonly streams: EventStreams;
  readonly sessions: Sessions;
  readonly port: number;
  addressUsed(): void;
}

export function hasSession(desk: ServedDesk, request: IncomingMessage): boolean {
  const secret = secretFrom(request.headers.cookie, desk.port);
  return secret !== null && desk.sessions.admits(secret);
}
