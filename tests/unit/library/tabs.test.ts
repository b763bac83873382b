import { expect, test } from 'vitest';
import { findArticles } from '../../../renderer/library/find-articles.ts';
import {
  afterClosing,
  keptOpen,
  neighbourOf,
  withMoved,
  withOpened,
} from '../../../renderer/reading/tabs.ts';
import { anArticle } from '../../builders/article.ts';
import { aWorkspace } from '../../builders/workspace.ts';

test('an article opens beside the one that is read, once, and is the last one read', () => {
  const first = withOpened({ tabs: ['a', 'b'], recent: ['b', 'a'] }, 'c', 'a');
  expect(first).toEqual({ tabs: ['a', 'c', 'b'], recent: ['c', 'b', 'a'] });
  expect(withOpened(first, 'b', 'c')).toEqual({ tabs: ['a', 'c', 'b'], recent: ['b', 'c', 'a'] });
});

test('the tab that was read longest ago makes way for one too many', () => {
  const many = Array.from({ length: 50 }, (_, index) => `${index}`);
  const { tabs } = withOpened({ tabs: many, recent: [...many].reverse() }, 'new', '49');
  expect([tabs.length, tabs.includes('0'), tabs.at(-1)]).toEqual([50, false, 'new']);
});

test('closing the tab that is shown shows the next one, or the one before', () => {
  const tabs = ['a', 'b', 'c', 'd'];
  expect(afterClosing(tabs, new Set(['b', 'c']), 'b')).toBe('d');
  expect(afterClosing(tabs, new Set(['c', 'd']), 'd')).toBe('b');
  expect(afterClosing(tabs, new Set(['a']), 'd')).toBe('d');
  expect(afterClosing(tabs, new Set(tabs), 'a')).toBe(null);
});

test('tabs are gone round and moved, and only some are kept in memory', () => {
  expect([neighbourOf(['a', 'b', 'c'], 'c', 1), neighbourOf(['a', 'b', 'c'], 'a', -1)]).toEqual(['a', 'c']);
  expect(neighbourOf([], null, 1)).toBe(null);
  expect(withMoved(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a']);
  expect(withMoved(['a', 'b', 'c'], 'c', -1)).toEqual(['c', 'a', 'b']);
  const recent = Array.from({ length: 12 }, (_, index) => `${index}`);
  expect(keptOpen({ tabs: recent.slice(2), recent })).toEqual(new Set(recent.slice(2, 10)));
});

test('an article is found by words of any field, best title first; with nothing typed those read lately', () => {
  const desk = aWorkspace();
  const add = (title: string, source: string | null = null): string => {
    const { article } = anArticle({ title, source, text: title });
    desk.state.tables.articles.set(article.id, article);
    return article.id;
  };
  const [second, first, elsewhere] = [add('New oil deal'), add('Oil falls'), add('Ceasefire', 'Oil Daily')];
  const titles = (query: string, recent: readonly string[] = []): string[] =>
    findArticles(desk.state, recent, query).map(({ title }) => title);
  expect(titles('oil')).toEqual(['Oil falls', 'New oil deal', 'Ceasefire']);
  expect(titles('', [elsewhere, 'gone', second])).toEqual(['Ceasefire', 'New oil deal']);
  desk.do({ type: 'article.bin', id: first, binned: true });
  expect(titles('oil')).toEqual(['New oil deal', 'Ceasefire']);
});
