import { expect, test } from 'vitest';
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
