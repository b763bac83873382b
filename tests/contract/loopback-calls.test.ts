import { describe, expect, test } from 'vitest';
import { longestCall } from '../../electron/loopback/call-route.ts';
import { serveADesk } from './loopback-desk.ts';
import { ask } from './raw-request.ts';

describe('POST /call', () => {
  test('answers with what the application says', async () => {
    const desk = await serveADesk();
    const answer = await desk.call(await desk.signIn(), { method: 'desk.open', params: {} });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({
      ok: true,
      value: { analysts: [{ name: 'M. Idris' }], shell: { name: 'loopback', nativeDialogs: false } },
    });
  });

  test('is the application’s to refuse when it is a call, but a wrong one', async () => {
    const desk = await serveADesk();
    const answer = await desk.call(await desk.signIn(), { method: 'desk.burn', params: {} });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '"desk.open"',
    '{"method":"desk.open","params":{}}x',
    '{"method":7,"params":{}}',
    '{"params":{}}',
    '{"method":"desk.open","params":{},"more":1}',
    `${'['.repeat(200_000)}`,
  ])('is refused when it is no call: %.50s', async (body) => {
    const desk = await serveADesk();
    const cookie = await desk.signIn();
    const answer = await desk.call(cookie, body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect((await desk.call(cookie, { method: 'desk.open', params: {} })).status).toBe(200);
  });

  test('is refused when it is not UTF-8, not taken with other letters', async () => {
    const desk = await serveADesk();
    const headers = {
      Cookie: await desk.signIn(),
      Origin: desk.server.origin,
      'Content-Type': 'application/json',
    };
    const body = Buffer.from('{"method":"desk.\xff","params":{}}', 'latin1');
    expect((await ask(desk.port, { method: 'POST', path: '/call', headers, body })).status).toBe(400);
  });

  test('is refused with a sentence when it announces more than fits', async () => {
    const desk = await serveADesk();
    const headers = {
      Cookie: await desk.signIn(),
      Origin: desk.server.origin,
      'Content-Type': 'application/json',
      'Content-Length': String(longestCall + 1),
    };
    const answer = await ask(desk.port, { method: 'POST', path: '/call', headers, body: '{' });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.text)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('256 MB') },
    });
  });
});
