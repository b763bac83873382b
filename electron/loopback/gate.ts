import type { IncomingMessage } from 'node:http';

/** Why a request is not answered: one sentence for a person, and a status for the browser. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 405 | 413 | 415 | 503;
  readonly sentence: string;
}

const foreign: Refusal = {
  status: 403,
  sentence: 'This request did not come from Slantwise’s own window, so it was not answered.',
};

/**
 * Is this request meant for us, and did our own page or the analyst make it? Any site that is open in the browser can
 * send requests to 127.0.0.1; these headers are written by the browser and tell them apart:
 * - `Host` must be our address to the letter: a foreign name that was made to point here (DNS rebinding) shows in it.
 * - `Sec-Fetch-Site` (W3C Fetch Metadata) must be `same-origin`, or `none` where the analyst typed the address. A page
 *   of another server on 127.0.0.1 counts as `same-site`, which cookies alone would let through.
 * - `Origin`, which comes with every POST of a page, must be ours.
 * @param authority `127.0.0.1:PORT`
 */
export function checkSender(request: IncomingMessage, authority: string): Refusal | null {
  const { host, origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (host !== authority) return foreign;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return foreign;
  if (origin !== undefined && origin !== `http://${authority}`) return foreign;
  if (request.method === 'POST' && origin === undefined) return foreign;
  return null;
}
