import { describe, expect, test } from 'vitest';
import type { Change } from '../../../shared/changes/change.ts';
import { anArticle } from '../../builders/article.ts';
import { aNote } from '../../builders/bodies.ts';
import { MergingDesk } from '../../builders/merging-desk.ts';

test('an analyst whom a merge brought stays when it is taken back: a later one may have brought her work', () => {
  const shared = anArticle({ text: 'Russia backs Assad.' });
  const articleId = shared.article.id;
  const [one, other] = [new MergingDesk(1), new MergingDesk(2)];
  for (const desk of [one, other]) {
    desk.do({ type: 'article.add', article: shared.article });
    desk.state.open.set(articleId, { document: shared.document, annotations: new Map() });
  }
  const first = one.takeIn(other.handOut());
  const id = other.clock.newId();
  const ranges = [{ start: 0, end: 6 }];
  const body = aNote('Hers.');
  other.do({ type: 'annotation.create', articleId, id, ranges, body, status: 'accepted' });
  one.takeIn(other.handOut());

  one.do({ type: 'change.revert', changeId: first?.id ?? '', intent: 'undo' });

  expect(one.state.get('analysts', other.analyst.id)).toEqual(other.analyst);
  expect([...one.state.annotations(articleId)].map(({ analystId }) => analystId)).toEqual([other.analyst.id]);
  // Others can still take it over.
  const third = new MergingDesk(3);
  third.takeIn(one.handOut());
  expect([...third.state.annotations(articleId)]).toHaveLength(1);
});

describe('a merge that brought a conflict', () => {
  /** Two desks that altered one note apart; the first has taken in the second's. */
  function inConflict() {
    const shared = anArticle({ text: 'Russia backs Assad.' });
    const articleId = shared.article.id;
    const [one, other] = [new MergingDesk(1), new MergingDesk(2)];
    one.do({ type: 'article.add', article: shared.article });
    one.state.open.set(articleId, { document: shared.document, annotations: new Map() });
    const { id } = one.annotate(articleId, 'Russia', aNote('First.'));
    other.takeIn(one.handOut());
    one.takeIn(other.handOut());
    one.do({ type: 'annotation.edit', articleId, id, body: aNote('One’s.') });
    other.do({ type: 'annotation.edit', articleId, id, body: aNote('The other’s.') });
    const before = one.picture();
    const merge = one.takeIn(other.handOut());
    const [conflict] = one.state.values('conflicts');
    if (merge === null || conflict === undefined) throw new Error('No conflict');
    const revert = (change: Change, intent: 'undo' | 'redo') =>
      one.do({ type: 'change.revert', changeId: change.id, intent });
    const settle = () => {
      const [open] = one.state.values('conflicts');
      const side = open?.sides.find(({ by }) => by === other.analyst.id);
      const by = { rule: 'side' as const, mark: side?.mark ?? '' };
      return one.do({ type: 'conflict.settle', ids: [conflict.id], articleIds: [articleId], by });
    };
    return { one, other, before, merge, conflict, revert, settle };
  }

  test('is taken back after its settling was, as often as that was done, and done again', () => {
    const { one, before, merge, conflict, revert, settle } = inConflict();
    const merged = one.picture();
    const settling = settle();
    const undone = revert(settling, 'undo');
    const redone = revert(undone, 'redo');
    revert(redone, 'undo');

    const takenBack = revert(merge, 'undo');

    expect(one.picture()).toEqual(before);
    const again = revert(takenBack, 'redo');
    expect(one.picture()).toEqual(merged);
    expect([...one.state.values('conflicts')]).toEqual([conflict]);
    revert(again, 'undo');
    expect(one.picture()).toEqual(before);
  });

  test('is done again with its settling, each in its turn', () => {
    const { one, merge, revert, settle } = inConflict();
    const settling = settle();
    const settled = one.picture();
    const opened = revert(settling, 'undo');
    const takenBack = revert(merge, 'undo');
    revert(takenBack, 'redo');

    revert(opened, 'redo');

    expect(one.picture()).toEqual(settled);
    expect([...one.state.values('conflicts')]).toEqual([]);
  });

  test('leaves desks equal, whatever the others heard of its settling meanwhile', () => {
    const { one, other, merge, revert, settle } = inConflict();
    const third = new MergingDesk(3);
    const settling = settle();
    other.takeIn(one.handOut());
    const undone = revert(settling, 'undo');
    third.takeIn(one.handOut());
    revert(revert(merge, 'undo'), 'redo');

    const desks = [one, other, third];
    for (let round = 0; round < 2; round++) {
      for (const from of desks) for (const to of desks) if (from !== to) to.takeIn(from.handOut());
    }

    const [first, ...others] = desks.map((desk) => desk.picture());
    for (const each of others) expect(each).toEqual(first);
    expect(undone.entries).not.toEqual([]);
  });
});
