import type { ServerResponse } from 'node:http';
import type { Result } from '../../shared/errors.ts';
import { fail } from '../../shared/errors.ts';
import { securityHeaders } from '../core/content-security-policy.ts';
import type { Refusal } from './gate.ts';

/** Answers a call: a Result as JSON. */
export function answerWithResult(response: ServerResponse, status: number, result: Result<unknown>): void {
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
  response.writeHead(status, { ...securityHeaders, ...headers }).end(JSON.stringify(result));
}

/** A refusal that a page reads: as it would any other failed call. */
export function refuseCall(response: ServerResponse, { status, sentence }: Refusal): void {
  const code = status === 403 ? 'unauthorized' : 'invalid';
  answerWithResult(response, status, fail(code, sentence));
}
