import type { IncomingMessage, ServerResponse } from 'node:http';
import { securityHeaders } from '../core/content-security-policy.ts';
import { mostStreams } from './event-streams.ts';
import { isForeignUser } from './peer-user.ts';
import { answerWithPage } from './plain-page.ts';
import { hasSession, type ServedDesk } from './served-desk.ts';
import { sessionCookie } from './session-cookie.ts';

/**
 * GET /?token=…: exchanges the token for a session and sends the browser on to the desk, so that the token stays in no
 * history and no address bar. A browser that has a session already needs no token: it is sent on in any case.
 */
export async function openDesk(
  desk: ServedDesk,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A browser that only guesses where the analyst goes next must not use the token up (Sec-Purpose, Fetch Standard).
  if (request.headers['sec-purpose'] !== undefined) {
    return answerWithPage(response, { status: 503, sentence: 'Not before the address is really opened.' });
  }
  if (hasSession(desk, request)) return sendOn(response);
  if (desk.streams.count >= mostStreams) {
    const sentence = `Slantwise is open in ${mostStreams} windows already; close one of them first.`;
    return answerWithPage(response, { status: 503, sentence });
  }
  if (await isForeignUser(request.socket)) {
    const sentence = 'This desk belongs to another user of this computer.';
    return answerWithPage(response, { status: 403, sentence });
  }
  const secret = desk.sessions.exchange(token);
  if (secret === null) {
    const sentence =
      'This address has been used already, or is not complete; each opens the desk once. Start Slantwise again to get another.';
    return answerWithPage(response, { status: 403, sentence });
  }
  response.setHeader('Set-Cookie', sessionCookie(desk.port, secret));
  sendOn(response);
  desk.addressUsed();
}

function sendOn(response: ServerResponse): void {
  response.writeHead(303, { ...securityHeaders, Location: '/', 'Cache-Control': 'no-store' }).end();
}
