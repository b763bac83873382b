import { describe, expect, test } from 'vitest';
import { serveADesk } from './loopback-desk.ts';
import { ask } from './raw-request.ts';

describe('the page’s files', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/assets/main.js', 'text/javascript; charset=utf-8'],
    ['/assets/inter.woff2', 'font/woff2'],
  ])('%s comes as %s', async (path, type) => {
    const desk = await serveADesk();
    const answer = await ask(desk.port, { path, headers: { Cookie: await desk.signIn() } });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, type]);
    expect(answer.bytes.length).toBe(Number(answer.headers['content-length']));
  });

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/assets/%252e%252e/%252e%252e/secret.txt',
    '//etc/passwd',
    '/assets/main.js%00.png',
    '/assets',
    '/assets/',
    '/%',
    '/%ff',
    '/toString',
    '/__proto__',
  ])('%s leads nowhere', async (path) => {
    const desk = await serveADesk();
    const answer = await ask(desk.port, { path, headers: { Cookie: await desk.signIn() } });
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('secret');
  });

  test('an address of another server, as a proxy is asked, is none of ours', async () => {
    const desk = await serveADesk();
    const path = 'http://example.org/';
    expect((await ask(desk.port, { path, headers: { Cookie: await desk.signIn() } })).status).toBe(400);
  });
});

describe('an export that waits', () => {
  const bytes = new TextEncoder().encode('%PDF-1.7 …');

  test('is fetched once, under its name', async () => {
    const desk = await serveADesk();
    const cookie = await desk.signIn();
    const name = 'Визит (в "Тегеран")*’\u0000\r\n\ud800.pdf';
    const address = desk.downloads.offer({ name, mediaType: 'application/pdf', bytes });

    const first = await ask(desk.port, { path: `/${address}`, headers: { Cookie: cookie } });
    expect(first.status).toBe(200);
    expect(first.bytes).toEqual(Buffer.from(bytes));
    expect(first.headers['content-type']).toBe('application/pdf');
    const disposition = first.headers['content-disposition'] ?? '';
    expect(disposition).toMatch(/^attachment; filename\*=UTF-8''[\w.%~!$&+^`|-]+$/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(name.toWellFormed());

    const second = await ask(desk.port, { path: `/${address}`, headers: { Cookie: cookie } });
    expect(second.status).toBe(404);
    expect(second.text).toContain('export it again');
  });

  test('is for who is in only, and still there for them after others have asked', async () => {
    const desk = await serveADesk();
    const path = `/${desk.downloads.offer({ name: 'a.pdf', mediaType: 'application/pdf', bytes })}`;
    expect((await ask(desk.port, { path })).status).toBe(403);
    expect((await ask(desk.port, { path, headers: { Cookie: await desk.signIn() } })).status).toBe(200);
  });
});
