import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { serveADesk, pathOf, type ServedDesk } from './loopback-desk.ts';
import { ask } from './raw-request.ts';

const deskOpen = JSON.stringify({ method: 'desk.open', params: {} });

/** A call with everything right but what is given. */
async function callWith(desk: ServedDesk, cookie: string, headers: Record<string, string>): Promise<number> {
  const right = { Cookie: cookie, Origin: desk.server.origin, 'Content-Type': 'application/json' };
  const answer = await ask(desk.port, {
    method: 'POST',
    path: '/call',
    headers: { ...right, ...headers },
    body: deskOpen,
  });
  return answer.status;
}

describe('who is not our own page', () => {
  test.each(['localhost', 'evil.example', '127.0.0.1', '127.0.0.1.evil.example', '[::1]', '127.1'])(
    'is known by the Host header: %s',
    async (host) => {
      const desk = await serveADesk();
      const cookie = await desk.signIn();
      for (const authority of [host === '127.0.0.1' ? host : `${host}:${desk.port}`]) {
        expect(await callWith(desk, cookie, { Host: authority })).toBe(403);
        expect(
          (await ask(desk.port, { path: '/', headers: { Cookie: cookie, Host: authority } })).status,
        ).toBe(403);
        const entry = pathOf(desk.server.newAddress());
        expect((await ask(desk.port, { path: entry, headers: { Host: authority } })).status).toBe(403);
      }
    },
  );

  test.each(['null', 'http://evil.example', 'http://127.0.0.1', 'http://127.0.0.1:1', 'file://'])(
    'is known by the Origin header: %s',
    async (origin) => {
      const desk = await serveADesk();
      const cookie = await desk.signIn();
      expect(await callWith(desk, cookie, { Origin: origin })).toBe(403);
      expect(
        (await ask(desk.port, { path: '/events', headers: { Cookie: cookie, Origin: origin } })).status,
      ).toBe(403);
    },
  );

  test('sends no Origin with a POST', async () => {
    const desk = await serveADesk();
    const cookie = await desk.signIn();
    const headers = { Cookie: cookie, 'Content-Type': 'application/json' };
    expect((await ask(desk.port, { method: 'POST', path: '/call', headers, body: deskOpen })).status).toBe(
      403,
    );
  });

  test.each(['cross-site', 'same-site'])('is known by Sec-Fetch-Site: %s', async (site) => {
    const desk = await serveADesk();
    const cookie = await desk.signIn();
    expect(await callWith(desk, cookie, { 'Sec-Fetch-Site': site })).toBe(403);
    for (const path of ['/', '/events', '/assets/main.js', pathOf(desk.server.newAddress())]) {
      const answer = await ask(desk.port, { path, headers: { Cookie: cookie, 'Sec-Fetch-Site': site } });
      expect(answer.status).toBe(403);
    }
  });

  test('our own page is none of these', async () => {
    const desk = await serveADesk();
    expect(await callWith(desk, await desk.signIn(), { 'Sec-Fetch-Site': 'same-origin' })).toBe(200);
  });
});

describe('what is not asked as the page asks', () => {
  test.each([
    ['OPTIONS', '/call', 'POST'],
    ['GET', '/call', 'POST'],
    ['HEAD', '/', 'GET'],
    ['PUT', '/', 'GET'],
    ['DELETE', '/download/abc', 'GET'],
    ['TRACE', '/', 'GET'],
  ])('%s %s is not allowed', async (method, path, allowed) => {
    const desk = await serveADesk();
    const answer = await ask(desk.port, { method, path, headers: { Cookie: await desk.signIn() } });
    expect([answer.status, answer.headers.allow]).toEqual([405, allowed]);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'a call as “%s”, which a form of any site can send, is refused',
    async (type) => {
      const desk = await serveADesk();
      expect(await callWith(desk, await desk.signIn(), { 'Content-Type': type })).toBe(415);
    },
  );

  test('every answer, file or refusal, carries the security headers and opens nothing to other sites', async () => {
    const desk = await serveADesk();
    const cookie = await desk.signIn();
    const call = await desk.call(cookie, { method: 'desk.open', params: {} });
    const answers = await Promise.all(
      ['/', '/assets/main.js', '/nothing', '/download/abc', pathOf(desk.server.newAddress())]
        .flatMap((path) => [{ Cookie: cookie }, {}].map((headers) => ({ path, headers })))
        .map((request) => ask(desk.port, request)),
    );
    for (const { headers } of [call, ...answers]) {
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['cache-control']).toBe('no-store');
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});

describe('who is slow or speaks no HTTP', () => {
  test.each([
    ['half a header', 'GET / HTTP/1.1\r\nHost: 127.0'],
    ['half a body', 'POST /call HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n{'],
    ['no HTTP', '\x16\x03\x01\r\n\r\n'],
    ['a header without end', `GET / HTTP/1.1\r\nX: ${'a'.repeat(20_000)}`],
  ])('is cut off: %s', async (_what, bytes) => {
    const desk = await serveADesk({ timeouts: { headers: 200, request: 300, check: 50 } });
    const socket = connect(desk.port, '127.0.0.1');
    socket.write(bytes);
    socket.resume();
    await new Promise((resolve) => socket.once('close', resolve));
    // The desk is there for others as before.
    expect((await ask(desk.port, { path: pathOf(desk.server.newAddress()) })).status).toBe(303);
  });
});

test('the server answers on 127.0.0.1 alone', async () => {
  const { port } = await serveADesk();
  const elsewhere = await new Promise<string>((resolve) => {
    connect(port, '127.0.0.2')
      .once('connect', () => resolve('answered'))
      .once('error', () => resolve('refused'));
  });
  expect(elsewhere).toBe('refused');
});

test('closing cuts connections that are kept open, and does not wait for them', async () => {
  const desk = await serveADesk();
  const idle = connect(desk.port, '127.0.0.1').resume();
  await new Promise((resolve) => idle.once('connect', resolve));
  const gone = new Promise((resolve) => idle.once('close', resolve));
  await desk.server.close();
  await gone;
});
