import type { IncomingMessage, ServerResponse } from 'node:http';
import { securityHeaders } from '../core/content-security-policy.ts';
import { answerCall } from './call-route.ts';
import { answerWithDownload } from './downloads.ts';
import { openDesk } from './entrance.ts';
import { mostStreams } from './event-streams.ts';
import { checkSender, type Refusal } from './gate.ts';
import { refuseCall } from './json-answer.ts';
import { answerWithPage } from './plain-page.ts';
import { hasSession, type ServedDesk } from './served-desk.ts';

interface Route {
  readonly method: 'GET' | 'POST';
  /** A path, or the beginning of one where it ends with `/…`. */
  readonly path: string;
  /** @param rest what follows the beginning */
  answer(
    desk: ServedDesk,
    request: IncomingMessage,
    response: ServerResponse,
    rest: string,
  ): Promise<void> | void;
  refuse(response: ServerResponse, refusal: Refusal): void;
}

/** The first that fits answers. */
const routes: readonly Route[] = [
  {
    method: 'POST',
    path: '/call',
    answer: (desk, request, response) =>
      answerCall(request, response, (call) => desk.application.dispatch(call)),
    refuse: refuseCall,
  },
  {
    method: 'GET',
    path: '/events',
    answer: (desk, _request, response) => {
      if (desk.streams.count < mostStreams) desk.streams.open(response);
      else answerWithPage(response, { status: 503, sentence: 'Too many windows are open.' });
    },
    refuse: answerWithPage,
  },
  {
    method: 'GET',
    path: '/download/…',
    answer: (desk, _request, response, id) => {
      const file = desk.downloads.take(id);
      if (file !== null) return answerWithDownload(response, file);
      const sentence = 'This export has been fetched already, or it has waited too long; export it again.';
      answerWithPage(response, { status: 404, sentence });
    },
    refuse: answerWithPage,
  },
  { method: 'GET', path: '/…', answer: answerWithFile, refuse: answerWithPage },
];

/** Answers one request, whoever sent it. */
export async function answer(
  desk: ServedDesk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [pathname = '', query = ''] = (request.url ?? '').split('?', 2);
  const route = routes.find(({ path }) => rest(path, pathname) !== null);
  const refuse = route?.refuse ?? answerWithPage;

  const foreign = checkSender(request, `127.0.0.1:${desk.port}`);
  if (foreign !== null) return refuse(response, foreign);
  if (route === undefined)
    return refuse(response, { status: 400, sentence: 'This is no address of Slantwise.' });
  if (request.method !== route.method) {
    response.setHeader('Allow', route.method);
    return refuse(response, { status: 405, sentence: 'This address does not take such requests.' });
  }

  const token = pathname === '/' ? new URLSearchParams(query).get('token') : null;
  if (token !== null) return openDesk(desk, token, request, response);
  if (!hasSession(desk, request)) {
    const sentence = 'This window is not signed in to Slantwise; start Slantwise again to open one that is.';
    return refuse(response, { status: 403, sentence });
  }
  await route.answer(desk, request, response, rest(route.path, pathname) ?? '');
}

/** @returns what of the pathname the pattern leaves open; null if it does not fit */
function rest(pattern: string, pathname: string): string | null {
  if (!pattern.endsWith('…')) return pathname === pattern ? '' : null;
  const beginning = pattern.slice(0, -1);
  return pathname.startsWith(beginning) ? pathname.slice(beginning.length) : null;
}

async function answerWithFile(
  desk: ServedDesk,
  _request: IncomingMessage,
  response: ServerResponse,
  rest: string,
): Promise<void> {
  const file = await desk.page.read(`/${rest}`);
  if (file === null) return answerWithPage(response, { status: 404, sentence: 'There is nothing here.' });
  const headers = {
    'Content-Type': file.mediaType,
    'Content-Length': file.bytes.length,
    'Cache-Control': 'no-store',
  };
  response.writeHead(200, { ...securityHeaders, ...headers }).end(file.bytes);
}
