import { expect, test } from 'vitest';
import { findDifferences, type Difference } from '../../../shared/adjudication/find-differences.ts';
import { readingOf, readingsByRule, settle, type Reading } from '../../../shared/adjudication/settle.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';
import { anArticle } from '../../builders/article.ts';
import { aBiasNote, aStance } from '../../builders/bodies.ts';
import { MergingDesk } from '../../builders/merging-desk.ts';

const text = 'Russia backs Assad. Iran does so too, few observers doubt it.';
const today = { actorId: (id: string) => id, termId: (id: string) => id };

/** Two desks that annotated one article apart, and have told each other. */
function twoDesks() {
  const { article, document } = anArticle({ text });
  const [ana, ben] = [new MergingDesk(1), new MergingDesk(2)];
  for (const desk of [ana, ben]) {
    desk.do({ type: 'article.add', article });
    desk.state.open.set(article.id, { document, annotations: new Map() });
  }
  ana.annotate(article.id, 'Russia backs Assad', aStance({ polarity: 'for' }));
  ben.annotate(article.id, 'backs Assad', aStance({ polarity: 'against' }));
  ana.annotate(article.id, 'few observers', aBiasNote());
  ben.annotate(article.id, 'few observers', aBiasNote({ note: 'Which ones?' }));
  ben.annotate(article.id, 'Iran', aBiasNote());
  exchange(ana, ben);
  const layers = [ana.analyst.id, ben.analyst.id];
  const differences = (desk: MergingDesk): readonly Difference[] =>
    findDifferences([...desk.state.annotations(article.id)], layers, today);
  const decide = (desk: MergingDesk, at: number, readings: readonly Reading[], reason = '') => {
    const difference = differences(desk)[at];
    if (difference === undefined) throw new Error('There is no such difference.');
    return desk.do(settle(difference, readings, article.id, reason, desk.clock.newId));
  };
  return { articleId: article.id, ana, ben, layers, differences, decide };
}

function exchange(a: MergingDesk, b: MergingDesk): void {
  b.takeIn(a.handOut());
  a.takeIn(b.handOut());
}

function readings(difference: Difference | undefined, place: number): readonly Reading[] {
  const found: Annotation | undefined = difference?.annotations[place];
  return found === undefined ? [] : [readingOf(found)];
}

test('what layers make of an article is other values, only one’s, or the same', () => {
  const { ana, differences } = twoDesks();
  expect(differences(ana).map(({ type, fields, state }) => [type, fields, state])).toEqual([
    ['values', ['polarity'], 'open'],
    ['only', [], 'open'],
    ['same', [], 'open'],
  ]);
});

test('what is settled stays settled after a merge, a no as well, and taking it back opens it', () => {
  const { ana, ben, articleId, differences, decide } = twoDesks();
  decide(ana, 0, readings(differences(ana)[0], 1), 'He says so himself.');
  const no = decide(ana, 1, []);
  exchange(ana, ben);
  for (const desk of [ana, ben]) {
    expect(differences(desk).map(({ state }) => state)).toEqual(['settled', 'settled', 'open']);
    expect(differences(desk)[0]?.decisions).toMatchObject([
      { layer: 'consensus', body: { polarity: 'against' }, settles: { reason: 'He says so himself.' } },
    ]);
  }
  // A rejected one counts for nothing.
  expect(ben.state.countsOf(articleId).bias).toBe(3);
  ana.do({ type: 'change.revert', changeId: no.id, intent: 'undo' });
  exchange(ana, ben);
  expect(differences(ben)[1]?.state).toBe('open');
});

test('decisions that were made apart and contradict each other are told; one more replaces them', () => {
  const { ana, ben, differences, decide } = twoDesks();
  decide(ana, 0, readings(differences(ana)[0], 0));
  decide(ben, 0, readings(differences(ben)[0], 1));
  exchange(ana, ben);
  expect(differences(ana)[0]).toMatchObject({ state: 'contested', decisions: [{}, {}] });
  decide(ben, 0, [...readings(differences(ben)[0], 0), ...readings(differences(ben)[0], 1)]);
  exchange(ana, ben);
  expect(differences(ana)[0]).toMatchObject({ state: 'settled', decisions: [{}, {}] });
});

test('many are settled by rule, and what it says nothing of is left open', () => {
  const { ana, ben, layers, differences } = twoDesks();
  const by = (rule: Parameters<typeof readingsByRule>[2]) =>
    differences(ana).map(
      (each) => readingsByRule(each, layers, rule, today)?.map(({ body }) => body.kind) ?? null,
    );
  expect(by({ rule: 'unanimous' })).toEqual([null, null, ['bias']]);
  expect(by({ rule: 'majority' })).toEqual([null, null, ['bias']]);
  expect(by({ rule: 'trusted', layer: ben.analyst.id })).toEqual([['stance'], ['bias'], ['bias']]);
  expect(by({ rule: 'trusted', layer: ana.analyst.id })).toEqual([['stance'], [], ['bias']]);
});

test('which annotations belong together does not depend on the order in which a desk came to know them', () => {
  const { ana, ben, articleId, layers } = twoDesks();
  ben.annotate(articleId, 'few observers', aBiasNote({ severity: 3 }));
  exchange(ana, ben);
  const known = [...ana.state.annotations(articleId)];
  expect(findDifferences(known.toReversed(), layers, today)).toEqual(findDifferences(known, layers, today));
});

test('notes about the whole article are compared by their code', () => {
  const { ana, ben, articleId, differences, decide } = twoDesks();
  ana.annotate(articleId, null, aBiasNote({ codeId: 'bias.omission', severity: 1 }));
  ben.annotate(articleId, null, aBiasNote({ codeId: 'bias.omission', severity: 3 }));
  ben.annotate(articleId, null, aBiasNote({ codeId: 'bias.source-imbalance' }));
  exchange(ana, ben);
  const about = differences(ana).filter(({ end }) => end === 0);
  expect(about.map(({ type, fields }) => [type, fields])).toEqual([
    ['values', ['severity']],
    ['only', []],
  ]);
  decide(ana, 0, readings(about[0], 1));
  expect(differences(ana)[0]).toMatchObject({
    state: 'settled',
    decisions: [{ anchors: [], body: { severity: 3 } }],
  });
});
