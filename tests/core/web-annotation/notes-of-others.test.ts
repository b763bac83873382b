import { beforeEach, expect, test } from 'vitest';
import { aWorkspace, type TestWorkspace } from '../../builders/workspace.ts';
import { annotationsOf, imported } from './exchange.ts';
import { TEXT, only, remark } from './remarks.ts';

let desk: TestWorkspace;
let article: string;

beforeEach(() => {
  desk = aWorkspace();
  article = desk.article({ text: TEXT }).article.id;
});

test.each([
  ['one annotation', (each: object) => each],
  ['an array', (each: object) => [each]],
  ['a page', (each: object) => ({ type: 'AnnotationPage', items: [each] })],
  [
    'a collection',
    (each: object) => ({ type: ['AnnotationCollection'], first: { type: 'AnnotationPage', items: [each] } }),
  ],
  ['a graph', (each: object) => ({ '@graph': [each] })],
])('%s is read', (_, wrap) => {
  expect(only(desk, article, wrap(remark({ body: { type: 'TextualBody', value: 'Hm.' } }))).body).toEqual({
    kind: 'note',
    text: 'Hm.',
    tags: [],
  });
});

test('texts, tags, addresses and choices among the bodies become a note', () => {
  const body = [
    { type: 'TextualBody', value: 'First.' },
    { type: 'TextualBody', value: 'todo', purpose: 'tagging' },
    'http://example.org/comment',
    {
      type: 'Choice',
      items: [
        { type: 'TextualBody', value: 'Second.' },
        { type: 'TextualBody', value: 'Zweitens.' },
      ],
    },
    { type: 'SpecificResource', purpose: 'tagging', source: 'http://example.org/tag' },
  ];
  expect(only(desk, article, remark({ body })).body).toEqual({
    kind: 'note',
    text: 'First.\n\nhttp://example.org/comment\n\nSecond.',
    tags: ['todo', 'http://example.org/tag'],
  });
});

test('a bare highlight and a bodyValue are notes too', () => {
  expect(only(desk, article, remark({})).body).toEqual({ kind: 'note', text: '', tags: [] });
  imported(desk, article, remark({ id: 'http://example.org/2', bodyValue: 'Plain.' }));
  expect(annotationsOf(desk, article).map(({ body }) => body)).toContainEqual({
    kind: 'note',
    text: 'Plain.',
    tags: [],
  });
});

test('a creator becomes an analyst, and is the same one in the next file', () => {
  const creator = { id: 'http://example.org/jo', type: 'Person', name: 'Jo' };
  const { analystId, createdAt, modifiedAt } = only(
    desk,
    article,
    remark({ creator, created: '2015-10-13T13:00:00+02:00' }),
  );
  expect(desk.state.get('analysts', analystId)?.name).toBe('Jo');
  expect([createdAt, modifiedAt]).toEqual(['2015-10-13T11:00:00.000Z', '2015-10-13T11:00:00.000Z']);
  imported(desk, article, remark({ id: 'http://example.org/2', creator: 'http://example.org/jo' }));
  expect(new Set(annotationsOf(desk, article).map((each) => each.analystId))).toEqual(new Set([analystId]));
});

test('without a creator, who imports is the analyst', () => {
  expect(only(desk, article, remark({})).analystId).toBe(desk.analyst.id);
});
