import { describe, expect, test } from 'vitest';
import { pathOf, serveADesk } from './loopback-desk.ts';
import { ask } from './raw-request.ts';

describe('the one-time address', () => {
  test('opens the desk: a cookie that scripts and other sites cannot have, and no token left in the address', async () => {
    const { server, port } = await serveADesk();
    const entered = await ask(port, { path: pathOf(server.newAddress()) });

    expect(entered.status).toBe(303);
    expect(entered.headers.location).toBe('/');
    const [cookie = '', ...attributes] = entered.headers['set-cookie']?.[0]?.split('; ') ?? [];
    expect(attributes).toEqual(['Path=/', 'HttpOnly', 'SameSite=Strict']);
    // 256 bits in base64url
    expect(cookie).toMatch(new RegExp(`^slantwise-${port}=[\\w-]{43}$`));

    const page = await ask(port, { path: '/', headers: { Cookie: cookie } });
    expect(page.status).toBe(200);
    expect(page.text).toContain('<title>The desk</title>');
  });

  test('is good once', async () => {
    const { server, port } = await serveADesk();
    const path = pathOf(server.newAddress());
    await ask(port, { path });
    const again = await ask(port, { path });

    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(again.text).toContain('Start Slantwise again');
  });

  test('leads a browser that is in already to the desk, however often it is opened', async () => {
    const { server, port, signIn } = await serveADesk();
    const cookie = await signIn();
    const path = pathOf(server.newAddress());
    for (const time of ['first', 'second']) {
      const answer = await ask(port, { path, headers: { Cookie: cookie } });
      expect([time, answer.status, answer.headers.location]).toEqual([time, 303, '/']);
    }
  });

  test.each(['', 'x', 'a'.repeat(43), '%00', 'é'])(
    'refuses a token that was never given: “%s”',
    async (token) => {
      const { port } = await serveADesk();
      const answer = await ask(port, { path: `/?token=${encodeURIComponent(token)}` });
      expect(answer.status).toBe(403);
      expect(answer.headers['set-cookie']).toBeUndefined();
    },
  );

  test('is not used up by a browser that looks ahead', async () => {
    const { server, port } = await serveADesk();
    const path = pathOf(server.newAddress());
    const ahead = await ask(port, { path, headers: { 'Sec-Purpose': 'prefetch;prerender' } });
    expect([ahead.status, ahead.headers['set-cookie']]).toEqual([503, undefined]);
    expect((await ask(port, { path })).status).toBe(303);
  });

  test('of one desk does not open another', async () => {
    const [one, other] = [await serveADesk(), await serveADesk()];
    expect((await ask(other.port, { path: pathOf(one.server.newAddress()) })).status).toBe(403);
    const cookie = (await one.signIn()).replace(String(one.port), String(other.port));
    expect((await ask(other.port, { path: '/', headers: { Cookie: cookie } })).status).toBe(403);
  });
});

describe('without a session', () => {
  test.each(['/', '/assets/main.js', '/events', '/download/abc', '/favicon.ico', '/nothing'])(
    '%s is refused with one plain sentence',
    async (path) => {
      const { port } = await serveADesk();
      for (const headers of [
        {},
        { Cookie: `slantwise-${port}=${'a'.repeat(43)}` },
        { Cookie: `slantwise-${port}` },
      ]) {
        const answer = await ask(port, { path, headers });
        expect(answer.status).toBe(403);
        expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
        expect(answer.text).toMatch(/<p>[^<]+start Slantwise again[^<]+\.<\/p>/);
      }
    },
  );

  test('a call is refused as a page can read it', async () => {
    const { call } = await serveADesk();
    const answer = await call('', { method: 'desk.open', params: {} });
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'unauthorized' } });
  });
});
