import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { securityHeaders } from '../core/content-security-policy.ts';
import type { Refusal } from './gate.ts';

const style =
  ':root{color-scheme:light dark;font:18px/1.6 Georgia,serif}body{max-width:34em;margin:20vh auto;padding:0 1em}';

const headers = {
  ...securityHeaders,
  // This page has neither scripts nor files; its one style is named by its digest.
  'Content-Security-Policy': `default-src 'none'; img-src data:; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
};

/** Answers a person with one sentence. */
export function answerWithPage(response: ServerResponse, { status, sentence }: Refusal): void {
  response.writeHead(status, headers).end(page(sentence));
}

/** @param sentence ours, never from outside: it is not escaped */
function page(sentence: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Slantwise</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><p>${sentence}</p></body>
</html>
`;
}
