import { beforeEach, expect, test } from 'vitest';
import { aNote } from '../../builders/bodies.ts';
import { aWorkspace, type TestWorkspace } from '../../builders/workspace.ts';
import { annotationsOf, exported, imported } from './exchange.ts';
import { TEXT, remark } from './remarks.ts';

let desk: TestWorkspace;
let article: string;

beforeEach(() => {
  desk = aWorkspace();
  article = desk.article({ text: TEXT }).article.id;
});

test('the same file twice adds nothing twice, whether its annotations have addresses or not', () => {
  const file = [remark({ bodyValue: 'One.' }), remark({ id: 'http://example.org/2', bodyValue: 'Two.' })];
  imported(desk, article, file);
  const again = imported(desk, article, file);
  expect(again.command).toBeNull();
  expect(again.known).toHaveLength(2);
  expect(annotationsOf(desk, article)).toHaveLength(2);
});

test('annotations of one article can be taken into another of the same workspace, and both keep theirs', () => {
  const other = desk.article({ text: `Reprinted. ${TEXT}` }).article.id;
  const { id } = desk.annotate(article, 'the envoy', aNote('Who?'));
  const file = exported(desk, article);
  for (let time = 0; time < 2; time++) imported(desk, other, file);
  const [copy, ...more] = annotationsOf(desk, other);
  expect(more).toEqual([]);
  expect(copy).toMatchObject({ body: { text: 'Who?' }, anchors: [{ quote: 'the envoy', start: 31 }] });
  expect(copy?.id).not.toBe(id);
});

test('annotations of another desk can be taken into their article and into another text, and no id is there twice', () => {
  const { id } = desk.annotate(article, 'the envoy', aNote('Who?'));
  const file = exported(desk, article);
  const fresh = aWorkspace();
  const same = fresh.article({ text: TEXT }).article.id;
  const reprint = fresh.article({ text: `Reprinted. ${TEXT}` }).article.id;
  for (const each of [reprint, same, reprint]) imported(fresh, each, file);
  expect(annotationsOf(fresh, same).map((each) => each.id)).toEqual([id]);
  const [copy, ...more] = annotationsOf(fresh, reprint);
  expect(more).toEqual([]);
  expect(copy).toMatchObject({ body: { text: 'Who?' } });
  expect(copy?.id).not.toBe(id);
});

test('of a file about several articles, an article takes its own annotations', () => {
  const other = desk.article({ text: 'The envoy left.' }).article.id;
  desk.annotate(article, 'the envoy', aNote('One.'));
  desk.annotate(other, 'envoy', aNote('Two.'));
  const file = exported(desk, article, other);
  const fresh = aWorkspace();
  const { id } = fresh.article({ text: 'The envoy left.' }).article;
  const plan = imported(fresh, id, file);
  expect(annotationsOf(fresh, id).map(({ body }) => body)).toEqual([aNote('Two.')]);
  expect(plan.unplaced).toMatchObject([{ index: 1, reason: 'other-article', kept: false }]);
});
