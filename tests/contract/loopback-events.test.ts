import { request, type IncomingMessage } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { mostStreams } from '../../electron/loopback/event-streams.ts';
import type { DeskEvent } from '../../shared/api/desk-event.ts';
import { anActor } from '../builders/records.ts';
import { pathOf, serveADesk, type ServedDesk } from './loopback-desk.ts';
import { ask } from './raw-request.ts';

/** Opens the event stream as a window does. */
function openStream(desk: ServedDesk, cookie: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port: desk.port,
      path: '/events',
      headers: { Cookie: cookie },
      agent: false,
    };
    const outgoing = request(options, (stream) => {
      // How it ends is each test's to see.
      stream.on('error', () => {});
      resolve(stream);
    }).on('error', reject);
    onTestFinished(() => void outgoing.destroy());
    outgoing.end();
  });
}

/** The events of a stream, one by one. */
async function* eventsOf(stream: IncomingMessage): AsyncGenerator<DeskEvent, void> {
  let rest = '';
  for await (const text of stream.setEncoding('utf8')) {
    const blocks = (rest + String(text)).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      if (block.startsWith('data: ')) yield JSON.parse(block.slice('data: '.length)) as DeskEvent;
    }
  }
}

const createActor = (name: string): object => ({
  method: 'command.run',
  params: { command: { type: 'actor.create', actor: anActor({ name }) } },
});

describe('GET /events', () => {
  test('tells every window what happened, in order and unharmed', async () => {
    const desk = await serveADesk();
    const cookie = await desk.signIn();
    const windows = await Promise.all([openStream(desk, cookie), openStream(desk, cookie)]);
    for (const stream of windows) expect(stream.headers['content-type']).toBe('text/event-stream');

    const names = ['Россия', 'إيران', 'line\nbreak\r\u2028', 'data: {}', '🕊️'];
    await Promise.all(names.map((name) => desk.call(cookie, createActor(name))));

    for (const stream of windows) {
      const seen: DeskEvent[] = [];
      for await (const event of eventsOf(stream)) if (seen.push(event) === names.length) break;
      const changes = seen.map((event) => (event.type === 'change' ? event.sequenced : null));
      const first = changes[0]?.seq ?? 0;
      expect(changes.map((change) => change?.seq)).toEqual(names.map((_, at) => first + at));
      const created = changes.flatMap((change) => change?.change.entries ?? []);
      const actors = created.map((entry) =>
        entry.type === 'create' && 'name' in entry.record ? entry.record.name : '',
      );
      expect(actors.toSorted()).toEqual(names.toSorted());
    }
  });

  test('leaves room for calls: one window too many is told so, and those that are open go on', async () => {
    const desk = await serveADesk();
    const cookie = await desk.signIn();
    const open = [];
    for (let count = 0; count < mostStreams; count++) open.push(await openStream(desk, cookie));

    expect((await openStream(desk, cookie)).statusCode).toBe(503);
    const entry = pathOf(desk.server.newAddress());
    const refused = await ask(desk.port, { path: entry });
    expect(refused.status).toBe(503);
    expect(refused.text).toContain('close one of them first');
    expect((await desk.call(cookie, { method: 'desk.open', params: {} })).status).toBe(200);

    // The address was not used up: it opens the desk once there is room.
    const room = new Promise<void>((resolve) => desk.server.streams.onCount(resolve));
    open[0]?.destroy();
    await room;
    expect((await ask(desk.port, { path: entry })).status).toBe(303);
  });

  test('ends when the desk closes', async () => {
    const desk = await serveADesk();
    const stream = await openStream(desk, await desk.signIn());
    const ended = new Promise((resolve) =>
      stream
        .resume()
        .once('close', resolve)
        .on('error', () => {}),
    );
    await desk.server.close();
    await ended;
  });
});
