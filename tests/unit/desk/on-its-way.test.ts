import { expect, test } from 'vitest';
import { onItsWay } from '../../../renderer/inspector/on-its-way.ts';
import type { Draft } from '../../../renderer/state/draft.ts';
import { Panes } from '../../../renderer/state/panes.ts';
import { sessionFrom, type Session } from '../../../renderer/state/session.ts';
import { createStore } from '../../../renderer/state/store.ts';
import { emptyDeskState } from '../../../shared/api/desk-state.ts';
import { fail, ok } from '../../../shared/errors.ts';
import { aNewId } from '../../builders/clock.ts';

const aDraft = (text: string): Draft => ({
  articleId: aNewId(),
  ranges: [{ start: 0, end: 3 }],
  form: { kind: 'note', text, tags: [] },
  touched: true,
});

function aHand(draft: Draft | null) {
  const session = createStore<Session>({ ...sessionFrom(emptyDeskState, () => true), draft });
  return { session, panes: new Panes() };
}

test('a form that became an annotation is let go, one that was begun meanwhile is not', async () => {
  const [first, second] = [aDraft('first'), aDraft('second')];
  const desk = aHand(first);
  await onItsWay(desk, first, () => Promise.resolve(ok(null)));
  expect(desk.session.get()).toMatchObject({ draft: null, accepting: null });
  desk.session.set({ draft: first });
  await onItsWay(desk, first, async () => {
    desk.session.set({ draft: second });
    return ok(null);
  });
  expect(desk.session.get().draft).toBe(second);
});

test('a form that was refused comes back: at once, or when one that was begun meanwhile is done with', async () => {
  const [first, second] = [aDraft('first'), aDraft('second')];
  const refused = fail('disconnected', 'Nobody answers.');
  const desk = aHand(first);
  await onItsWay(desk, first, () => Promise.resolve(refused));
  expect(desk.session.get()).toMatchObject({ draft: first, accepting: null });
  await onItsWay(desk, first, async () => {
    desk.session.set({ draft: second });
    return refused;
  });
  expect(desk.session.get().draft).toBe(second);
  desk.session.set({ draft: null });
  expect(desk.session.get().draft).toEqual(first);
});
