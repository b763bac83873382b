import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { Result } from '../../shared/errors.ts';
import type { Call } from '../../shared/api/transport.ts';
import { answerWithResult, refuseCall } from './json-answer.ts';
import { readBody } from './read-body.ts';

/** Bytes. A call that imports files carries them in base64. */
export const longestCall = 256 * 1024 * 1024;

const CallBody = z.strictObject({ method: z.string(), params: z.unknown() });

/** POST /call: one call of the contract as JSON, its Result as the answer. */
export async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  dispatch: (call: Call) => Promise<Result<unknown>>,
): Promise<void> {
  const mediaType = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') {
    return refuseCall(response, { status: 415, sentence: 'A call is sent as application/json.' });
  }
  const body = await readBody(request, longestCall);
  if (body === null) {
    const limit = `${longestCall / 1024 / 1024} MB`;
    const sentence = `This is more than ${limit} at once; send fewer files together.`;
    return refuseCall(response, { status: 413, sentence });
  }
  const call = CallBody.safeParse(parse(body));
  if (!call.success) {
    return refuseCall(response, {
      status: 400,
      sentence: 'A call is JSON with a method and its parameters.',
    });
  }
  answerWithResult(response, 200, await dispatch(call.data));
}

/** @returns undefined, which is no JSON value, if the bytes are not JSON in UTF-8 */
function parse(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
