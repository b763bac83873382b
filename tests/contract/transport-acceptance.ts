import { describe, expect, test } from 'vitest';
import type { DeskEvent } from '../../shared/api/desk-event.ts';
import type { DeskSnapshot } from '../../shared/api/desk-snapshot.ts';
import type { SequencedChange } from '../../shared/changes/change.ts';
import type { Call, Transport } from '../../shared/api/transport.ts';
import type { Result } from '../../shared/errors.ts';
import { aNewId } from '../builders/clock.ts';
import { value } from '../builders/open-workspace.ts';
import { anActor } from '../builders/records.ts';

/** A window's transport, and behind it a real application on a new workspace. */
export interface CarriedDesk {
  readonly transport: Transport;
  /** Ends the application while the window lives on. */
  cut(): Promise<void>;
}

/**
 * What every transport must do.
 * @param open sets up a desk for one test, and clears up after it by itself
 */
export function acceptTransport(name: string, open: () => Promise<CarriedDesk>): void {
  describe(`${name} carries`, () => {
    test('a call there and its result back', async () => {
      const { transport } = await open();
      const desk = await openDesk(transport);
      expect(desk.analysts).toHaveLength(1);
      expect(desk.analysts[0]?.id).toBe(desk.analystId);
    });

    test('every kind of letter unharmed, both ways', async () => {
      const { transport } = await open();
      const names = [
        'Россия',
        'إيران',
        'ישראל',
        '中国',
        'é e\u0301',
        '🕊️👩‍👩‍👧',
        '“—”',
        '</script>',
        '\\u0041"\\',
        'a\u2028b',
      ];
      for (const name of names) value(await transport.send(createActor(name)));
      expect((await openDesk(transport)).actors.map((actor) => actor.name)).toEqual(names);
    });

    test('much at once', async () => {
      const { transport } = await open();
      const note = 'Zeile für Zeile. '.repeat(1_000);
      const commands = Array.from({ length: 300 }, () => ({
        type: 'actor.create',
        actor: anActor({ note }),
      }));
      const command = { type: 'batch', label: { action: 'import', subject: '' }, commands };
      value(await transport.send({ method: 'command.run', params: { command } }));
      const { actors } = await openDesk(transport);
      expect(actors).toHaveLength(300);
      expect(actors.every((actor) => actor.note === note)).toBe(true);
    });

    test('a refusal as the application gave it', async () => {
      const { transport } = await open();
      const refused = await transport.send({ method: 'article.open', params: { articleId: aNewId() } });
      expect(refused).toMatchObject({
        ok: false,
        error: { code: 'not-found', message: expect.stringMatching(/\w \w.*\.$/) },
      });
    });

    test('calls side by side, each to its own answer', async () => {
      const { transport } = await open();
      const actors = Array.from({ length: 30 }, (_, at) => anActor({ name: `Actor ${at}` }));
      const answers = await Promise.all(
        actors.map((actor) =>
          transport.send({ method: 'command.run', params: { command: { type: 'actor.create', actor } } }),
        ),
      );
      // What the method gives, by the contract.
      const made = answers.map((answer) => value(answer) as SequencedChange);
      expect(made.map(({ change }) => change.entries[0]?.id)).toEqual(actors.map((actor) => actor.id));
    });
  });

  describe(`${name} tells`, () => {
    test('every listener every change, in the order of its sequence, as the asker got it', async () => {
      const { transport } = await open();
      const [one, other] = [listen(transport), listen(transport)];
      const answers = await Promise.all(
        ['A', 'B', 'C', 'D', 'E'].map((name) => transport.send(createActor(name))),
      );
      const made = answers
        .map((answer) => value(answer) as SequencedChange)
        .map(({ seq, change }) => ({ seq, change }))
        .toSorted((a, b) => a.seq - b.seq);

      for (const heard of [await one.first(5), await other.first(5)]) {
        expect(heard).toEqual(made.map((sequenced) => ({ type: 'change', sequenced })));
      }
    });

    test('nothing to who has ended the subscription', async () => {
      const { transport } = await open();
      const [stays, leaves] = [listen(transport), listen(transport)];
      value(await transport.send(createActor('Before')));
      await leaves.first(1);
      leaves.end();
      value(await transport.send(createActor('After')));
      await stays.first(2);
      expect(leaves.heard).toHaveLength(1);
    });

    test('nothing of what was refused', async () => {
      const { transport } = await open();
      const all = listen(transport);
      await transport.send({
        method: 'command.run',
        params: { command: { type: 'actor.delete', id: aNewId() } },
      });
      value(await transport.send(createActor('Made')));
      expect(await all.first(1)).toMatchObject([
        { sequenced: { change: { entries: [{ record: { name: 'Made' } }] } } },
      ]);
    });
  });

  test(`${name} is not harmed by calls that are none`, async () => {
    const { transport } = await open();
    for (const [what, call] of hostileCalls) {
      // The type forbids it; the page that sends this obeys no types.
      const refused = await transport.send(call as Call);
      expect.soft(refused, what).toMatchObject({ ok: false });
      if (refused.ok) continue;
      expect
        .soft(['invalid', 'not-found', 'unauthorized', 'disconnected'], what)
        .toContain(refused.error.code);
      expect.soft(refused.error.message, what).not.toMatch(/\bat .+:\d+:\d+|node:internal/);
    }
    await openDesk(transport);
  });

  test(`${name} answers “disconnected” when the application is gone`, async () => {
    const { transport, cut } = await open();
    await openDesk(transport);
    await cut();
    expect(await transport.send({ method: 'desk.open', params: {} })).toMatchObject({
      ok: false,
      error: { code: 'disconnected' },
    });
  });
}

const hostileCalls: readonly (readonly [string, unknown])[] = [
  ['no such method', { method: 'desk.burn', params: {} }],
  ['a name that every object has', { method: 'toString', params: {} }],
  ['a prototype', { method: '__proto__', params: {} }],
  ['a constructor', { method: 'constructor', params: {} }],
  ['no name', { method: '', params: {} }],
  ['a name that is none', { method: { desk: 'open' }, params: {} }],
  ['a very long name', { method: 'x'.repeat(1_000_000), params: {} }],
  ['no parameters', { method: 'desk.open' }],
  ['parameters that are null', { method: 'article.open', params: null }],
  ['a list for parameters', { method: 'article.open', params: ['x'] }],
  ['one parameter too many', { method: 'desk.open', params: { path: '/etc/passwd' } }],
  ['a path for an id', { method: 'article.open', params: { articleId: '../../../etc/passwd' } }],
  ['a path for a grant', { method: 'shell.reveal', params: { grant: '/etc/passwd' } }],
  ['deep nesting', { method: 'desk.remember', params: nested(2_000) }],
  ['nothing', null],
  ['a list', []],
  ['a word', 'desk.open'],
];

function createActor(name: string): Call {
  return { method: 'command.run', params: { command: { type: 'actor.create', actor: anActor({ name }) } } };
}

async function openDesk(transport: Transport): Promise<DeskSnapshot> {
  const opened: Result<unknown> = await transport.send({ method: 'desk.open', params: {} });
  // What the method gives, by the contract.
  return value(opened) as DeskSnapshot;
}

interface Listening {
  readonly heard: readonly DeskEvent[];
  /** Waits until so many have come. */
  first(count: number): Promise<readonly DeskEvent[]>;
  end(): void;
}

function listen(transport: Transport): Listening {
  const heard: DeskEvent[] = [];
  let look = (): void => {};
  const end = transport.subscribe((event) => {
    heard.push(event);
    look();
  });
  return {
    heard,
    first: (count) =>
      new Promise((resolve) => {
        look = () => heard.length >= count && resolve(heard.slice(0, count));
        look();
      }),
    end,
  };
}

function nested(depth: number): unknown {
  let value: unknown = {};
  for (let level = 0; level < depth; level++) value = { value };
  return value;
}
