import { beforeEach, expect, test } from 'vitest';
import { aWorkspace, type TestWorkspace } from '../../builders/workspace.ts';
import { annotationsOf, imported, planned, tryPlan } from './exchange.ts';
import { TEXT, remark } from './remarks.ts';

let desk: TestWorkspace;
let article: string;

beforeEach(() => {
  desk = aWorkspace();
  article = desk.article({ text: TEXT }).article.id;
});

test.each([
  ['nothing', '', 'is not JSON'],
  ['prose', 'Dear sir', 'is not JSON'],
  ['other JSON', '{"name": "x"}', 'holds no W3C annotation'],
  ['an empty array', '[]', 'holds no W3C annotation'],
  ['a number', '5', 'holds no W3C annotation'],
  [
    'a collection whose pages are elsewhere',
    '{"type":"AnnotationCollection","first":"http://example.org/p1"}',
    'http://example.org/p1',
  ],
])('%s is refused in one sentence', (_, text, words) => {
  const result = tryPlan(desk, article, new TextEncoder().encode(text));
  if (result.ok) throw new Error('It was not refused.');
  expect(result.error.code).toBe('format');
  expect(result.error.message).toContain(words);
});

test('bytes that are no UTF-8 are refused, a byte-order mark is not minded', () => {
  expect(tryPlan(desk, article, Uint8Array.from([0x5b, 0xff, 0x5d])).ok).toBe(false);
  expect(planned(desk, article, `\ufeff${JSON.stringify(remark({}))}`).added).toHaveLength(1);
});

test('a hostile file neither hangs nor breaks the reader', () => {
  const ring = (id: string, parent: string): object => ({
    id,
    type: 'Actor',
    name: id,
    parent: { id: parent },
  });
  const one = '00000000-0000-4000-8000-000000000001';
  const two = '00000000-0000-4000-8000-000000000002';
  const file = [
    'urn:x:0',
    remark({ id: 'urn:x:1', body: { type: 'ActorMention', actor: ring(one, two) } }),
    ring(two, one),
    remark({
      id: 'urn:x:2',
      creator: { name: 'x'.repeat(9000) },
      created: 'yesterday',
      status: 'deleted',
      body: [null, 5, {}],
    }),
    remark({
      id: 'urn:x:3',
      target: { selector: [null, 7, { type: 'TextPositionSelector', start: 1e300, end: '7' }] },
    }),
    remark({ id: '__proto__', body: { type: 'ActorMention', actor: '__proto__' } }),
  ];
  const plan = imported(desk, article, file);
  expect(plan.unplaced.map(({ index }) => index)).toEqual([1, 3, 4]);
  expect(annotationsOf(desk, article)).toHaveLength(1);
  const row = Array.from({ length: 20_000 }, (_, at) => ring(`urn:x:actor:${at}`, `urn:x:actor:${at + 1}`));
  const chained = remark({ id: 'urn:x:5', body: { type: 'ActorMention', actor: 'urn:x:actor:0' } });
  expect(imported(desk, article, [...row, chained]).unplaced).toMatchObject([{ reason: 'refused' }]);
  const deep = `${'{"target":['.repeat(50_000)}1${']}'.repeat(50_000)}`;
  expect(tryPlan(desk, article, new TextEncoder().encode(deep)).ok).toBe(false);
});
