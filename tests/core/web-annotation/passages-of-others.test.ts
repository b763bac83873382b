import { beforeEach, expect, test } from 'vitest';
import { aWorkspace, type TestWorkspace } from '../../builders/workspace.ts';
import { annotationsOf, imported } from './exchange.ts';
import { TEXT, only, quotes, quoting, remark } from './remarks.ts';

let desk: TestWorkspace;
let article: string;

beforeEach(() => {
  desk = aWorkspace();
  article = desk.article({ text: TEXT }).article.id;
});

test('a target without a selector is the whole article', () => {
  expect(
    only(desk, article, remark({ target: 'http://example.org/page', bodyValue: 'All.' })).anchors,
  ).toEqual([]);
});

test('a quote is found by its context, by code points or code units, and inside a refined selector', () => {
  const emoji = desk.article({ text: '😀 war, war, war' }).article.id;
  const at = (start: number, end: number): object => ({
    selector: [
      { type: 'TextPositionSelector', start, end },
      { type: 'TextQuoteSelector', exact: 'war' },
    ],
  });
  const plan = imported(desk, emoji, [
    remark({ id: 'urn:x:1', target: at(7, 10) }),
    remark({ id: 'urn:x:2', target: at(13, 16) }),
  ]);
  expect(plan).toMatchObject({ unplaced: [], moved: [] });
  expect(
    annotationsOf(desk, emoji)
      .flatMap(({ anchors }) => anchors.map((each) => each.start))
      .sort((a, b) => a - b),
  ).toEqual([8, 13]);

  const page = {
    type: 'FragmentSelector',
    value: 'p2',
    refinedBy: { type: 'TextQuoteSelector', exact: 'general' },
  };
  imported(desk, article, [
    remark({ id: 'urn:x:3', target: { source: 'urn:x', selector: page } }),
    remark({ id: 'urn:x:4', target: quoting('Peace', { prefix: 'envoy. ', suffix: ' is far' }) }),
    remark({ id: 'urn:x:5', target: quoting('"peace"') }),
  ]);
  expect(quotes(desk, article).sort()).toEqual(['Peace', 'general', '“Peace”']);
});

test('several targets are several passages of one annotation', () => {
  expect(
    only(desk, article, remark({ target: [quoting('the general'), quoting('the envoy')] })).anchors.map(
      (each) => each.quote,
    ),
  ).toEqual(['the envoy', 'the general']);
});

test('what cannot be placed is reported with its reason, and the rest is kept', () => {
  const plan = imported(desk, article, [
    remark({ id: 'urn:x:1', target: quoting('the admiral') }),
    remark({ id: 'urn:x:2', target: quoting('Peace') }),
    remark({
      id: 'urn:x:3',
      target: { source: 'urn:x', selector: { type: 'SvgSelector', value: '<svg/>' } },
    }),
    remark({ id: 'urn:x:4', target: [quoting('the envoy'), quoting('the admiral')] }),
    remark({ id: 'urn:x:5', target: { selector: { type: 'TextPositionSelector', start: 900, end: 905 } } }),
  ]);
  expect(plan.unplaced.map(({ index, reason, kept }) => [index, reason, kept])).toEqual([
    [1, 'absent', false],
    [2, 'ambiguous', false],
    [3, 'no-selector', false],
    [4, 'absent', true],
    [5, 'out-of-range', false],
  ]);
  expect(plan.unplaced[0]?.message).toBe('“the admiral” is not in the article.');
  expect(plan.unplaced[1]?.message).toBe('“Peace” stands in 3 places, and nothing tells which is meant.');
  expect(quotes(desk, article)).toEqual(['the envoy']);
});
