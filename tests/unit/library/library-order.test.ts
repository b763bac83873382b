import { describe, expect, test } from 'vitest';
import { dueOf } from '../../../renderer/library/due.ts';
import {
  facetCounts,
  filterRows,
  noFilter,
  type LibraryFilter,
} from '../../../renderer/library/library-filter.ts';
import { LibraryOrder, type SortColumn } from '../../../renderer/library/library-order.ts';
import { ArticleTrail } from '../../../renderer/state/article-trail.ts';
import type { ArticleFields } from '../../builders/article.ts';
import { anArticle } from '../../builders/article.ts';
import { aWorkspace } from '../../builders/workspace.ts';

const today = '2026-11-25';

function aLibrary(...articles: readonly ArticleFields[]) {
  const desk = aWorkspace();
  const built = articles.map((fields, index) => {
    const { article, document } = anArticle({ text: `Text ${index}.`, ...fields });
    desk.state.tables.articles.set(article.id, article);
    return { article, document };
  });
  return { desk, ids: built.map(({ article }) => article.id) };
}

const order = (column: SortColumn, descending = false): LibraryOrder =>
  new LibraryOrder('articles', { column, descending }, new Map());
const titles = (rows: readonly { readonly article: { readonly title: string } }[]): string[] =>
  rows.map(({ article }) => article.title);

describe('the order of the library', () => {
  test('puts what is not known last, whichever way it is turned', () => {
    const { desk } = aLibrary(
      { title: 'none' },
      { title: 'late', dueDate: '2026-12-24' },
      { title: 'early', dueDate: '2026-12' },
    );
    expect(titles(order('due').follow(desk.state))).toEqual(['early', 'late', 'none']);
    expect(titles(order('due', true).follow(desk.state))).toEqual(['late', 'early', 'none']);
  });

  test('sorts status by how far the work is, and numbers in titles as numbers', () => {
    const { desk } = aLibrary(
      { title: 'Part 10', status: 'done' },
      { title: 'Part 9', status: 'in-work' },
      { title: 'Part 8', status: 'new' },
    );
    expect(titles(order('status').follow(desk.state))).toEqual(['Part 8', 'Part 9', 'Part 10']);
    expect(titles(order('title').follow(desk.state))).toEqual(['Part 8', 'Part 9', 'Part 10']);
  });

  test('follows edits, the bin and annotations one by one as sorting anew would', () => {
    const { desk, ids } = aLibrary({ title: 'b' }, { title: 'd' }, { title: 'f' });
    const [first = '', second = '', third = ''] = ids;
    const followed = order('title');
    const before = followed.follow(desk.state);
    expect(followed.follow(desk.state)).toBe(before);
    desk.do({ type: 'article.edit', id: first, fields: { title: 'e' } });
    desk.do({ type: 'article.bin', id: second, binned: true });
    desk.state.counts.set(third, { actor: 1, stance: 0, bias: 0, note: 0 });
    const rows = followed.follow(desk.state);
    expect(rows).toEqual(order('title').follow(desk.state));
    expect(titles(rows)).toEqual(['e', 'f']);
    desk.do({ type: 'article.bin', id: second, binned: false });
    expect(titles(followed.follow(desk.state))).toEqual(['d', 'e', 'f']);
  });

  test('looks only at what was touched, few articles or many, and comes to the same', () => {
    const { desk, ids } = aLibrary(
      ...Array.from({ length: 400 }, (_, n) => ({ title: `T ${(n * 7) % 400}` })),
    );
    const trail = new ArticleTrail();
    const followed = order('title');
    followed.follow(desk.state, trail);
    for (const touched of [ids.slice(3, 5), ids.slice(50, 350), ids.slice(0, 1)]) {
      for (const id of touched) {
        desk.do({ type: 'article.edit', id, fields: { title: `U ${id.slice(-2)} ${touched.length}` } });
      }
      trail.touch(touched);
      expect(followed.follow(desk.state, trail)).toEqual(order('title').follow(desk.state));
    }
    desk.do({ type: 'article.edit', id: ids[9] ?? '', fields: { title: 'A' } });
    trail.everything();
    expect(titles(followed.follow(desk.state, trail))[0]).toBe('A');
  });
});

describe('the filter of the library', () => {
  const { desk } = aLibrary(
    { title: 'Émigrés leave', source: 'Trend', tags: ['Syria', 'oil'], status: 'new', dueDate: '2026-11-24' },
    { title: 'Oil falls', author: 'A. Writer', tags: ['oil'], status: 'in-work', language: 'en' },
    { title: 'Nothing new', status: 'done', dueDate: '2026-11-01', language: 'fa' },
  );
  const rows = order('title').follow(desk.state);
  const pass = (part: Partial<LibraryFilter>): string[] =>
    titles(filterRows(rows, { ...noFilter, ...part }, today));

  test.each<[string, Partial<LibraryFilter>, string[]]>([
    ['words of any field, in any order, without accents', { query: 'trend emigres' }, ['Émigrés leave']],
    ['words of tags', { query: 'oil' }, ['Émigrés leave', 'Oil falls']],
    ['one of several tags', { tags: new Set(['Syria', '']) }, ['Émigrés leave', 'Nothing new']],
    ['a language that is not known', { languages: new Set(['']) }, ['Émigrés leave']],
    ['what is overdue, which work that is done never is', { due: new Set(['overdue']) }, ['Émigrés leave']],
    ['all facets together', { tags: new Set(['oil']), status: new Set(['in-work']) }, ['Oil falls']],
  ])('takes %s', (_, part, expected) => {
    expect(pass(part)).toEqual(expected);
  });

  test('counts what each value would show', () => {
    expect(facetCounts(rows, 'tags', today)).toEqual(
      new Map([
        ['Syria', 1],
        ['oil', 2],
        ['', 1],
      ]),
    );
    expect(facetCounts(rows, 'due', today)).toEqual(
      new Map([
        ['overdue', 1],
        ['none', 2],
      ]),
    );
  });
});

test('a due date without a day is past when its month or year is', () => {
  const due = (dueDate: string): string => dueOf({ dueDate, status: 'new' }, today);
  expect(['2026-11-24', '2026-11-25', '2026-12-02', '2026-12-03'].map(due)).toEqual([
    'overdue',
    'soon',
    'soon',
    'later',
  ]);
  expect(['2026-10', '2026-11', '2025', '2026'].map(due)).toEqual(['overdue', 'soon', 'overdue', 'soon']);
});

test('of ten thousand articles, an edit makes anew the row that it touches and no other', () => {
  const sources = ['Trend', 'Reuters', 'Le Monde', 'IRNA', 'Haaretz'];
  const { desk, ids } = aLibrary(
    ...Array.from({ length: 10_000 }, (_, index) => ({
      title: `Talks on item ${(index * 7919) % 10_007} go on`,
      source: sources[index % 5] ?? null,
    })),
  );
  const followed = order('title');
  const before = followed.follow(desk.state);
  expect(filterRows(before, { ...noFilter, query: 'trend 77' }, today).length).toBeGreaterThan(10);
  desk.do({ type: 'article.edit', id: ids[5000] ?? '', fields: { title: 'Zebra' } });
  const after = followed.follow(desk.state);
  expect(after.at(-1)?.article.title).toBe('Zebra');
  const known = new Set(before);
  expect(after.filter((row) => !known.has(row))).toHaveLength(1);
});
