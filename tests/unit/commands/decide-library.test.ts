import { describe, expect, test } from 'vitest';
import { anArticle } from '../../builders/article.ts';
import { aNewId } from '../../builders/clock.ts';
import { anAnalyst, aTerm } from '../../builders/records.ts';
import { aWorkspace } from '../../builders/workspace.ts';

describe('articles', () => {
  test('are added once', () => {
    const desk = aWorkspace();
    const { article } = desk.article();
    expect(desk.refused({ type: 'article.add', article }).code).toBe('conflict');
  });

  test('have their metadata edited, and nothing else', () => {
    const desk = aWorkspace();
    const { article } = desk.article({ title: 'Old' });
    desk.do({ type: 'article.edit', id: article.id, fields: { title: 'New', published: '2015-11' } });
    expect(desk.state.get('articles', article.id)).toEqual({
      ...article,
      title: 'New',
      published: '2015-11',
    });
  });

  test('go into the bin and come out of it', () => {
    const desk = aWorkspace();
    const { article } = desk.article();
    desk.do({ type: 'article.bin', id: article.id, binned: true });
    expect(desk.state.get('articles', article.id)?.deletedAt).toMatch(/^2026-01-05T/);
    expect(desk.refused({ type: 'article.bin', id: article.id, binned: true }).details).toEqual({
      reason: 'no-change',
    });
    desk.do({ type: 'article.bin', id: article.id, binned: false });
    expect(desk.state.get('articles', article.id)).toEqual(article);
  });

  test('that are not there are neither edited nor binned', () => {
    const desk = aWorkspace();
    expect(desk.refused({ type: 'article.edit', id: aNewId(), fields: { title: 'x' } }).code).toBe(
      'not-found',
    );
    expect(desk.refused({ type: 'article.bin', id: aNewId(), binned: true }).code).toBe('not-found');
  });

  test('with long titles have short labels, which cut no character', () => {
    const desk = aWorkspace();
    const change = desk.do({
      type: 'article.add',
      article: anArticle({ title: `${'a'.repeat(78)}👍👍👍` }).article,
    });
    expect(change.label.subject).toBe(`${'a'.repeat(78)}…`);
  });
});

describe('terms', () => {
  test('are made below others of their scheme', () => {
    const desk = aWorkspace();
    const parent = aTerm({ name: 'War' });
    desk.do({ type: 'term.create', term: parent });
    desk.do({ type: 'term.create', term: aTerm({ name: 'Ceasefire', parentId: parent.id }) });
    expect(desk.refused({ type: 'term.create', term: parent }).code).toBe('conflict');
  });

  test.each([
    ['a parent that is not there', { parentId: aNewId() }, { code: 'not-found' }],
    [
      'a parent of another scheme',
      { parentId: 'bias.framing' },
      { code: 'invalid', details: { reason: 'scheme' } },
    ],
  ])('are not made below %s', (_, fields, error) => {
    expect(aWorkspace().refused({ type: 'term.create', term: aTerm(fields) })).toMatchObject(error);
  });

  test('are never below themselves', () => {
    const desk = aWorkspace();
    const edit = {
      type: 'term.edit',
      id: 'bias.framing',
      fields: { parentId: 'bias.framing.economic' },
    } as const;
    expect(desk.refused(edit).details).toEqual({ reason: 'loop' });
    expect(desk.refused({ ...edit, fields: { parentId: 'bias.framing' } }).details).toEqual({
      reason: 'loop',
    });
    expect(desk.refused({ type: 'term.edit', id: aNewId(), fields: { name: 'x' } }).code).toBe('not-found');
  });

  test('are renamed and retired', () => {
    const desk = aWorkspace();
    desk.do({ type: 'term.edit', id: 'bias.labelling', fields: { name: 'Epithet', retired: true } });
    expect(desk.state.get('terms', 'bias.labelling')).toMatchObject({ name: 'Epithet', retired: true });
  });
});

test('analysts and settings are put, made or altered', () => {
  const desk = aWorkspace();
  const analyst = anAnalyst({ name: 'Second' });
  expect(desk.do({ type: 'analyst.put', analyst }).entries[0]?.type).toBe('create');
  expect(desk.do({ type: 'analyst.put', analyst: { ...analyst, name: 'Other' } }).entries[0]?.type).toBe(
    'update',
  );
  desk.do({ type: 'settings.put', settings: { id: 'workspace', name: 'Middle East' } });
  expect(desk.state.get('settings', 'workspace')?.name).toBe('Middle East');
  expect(
    desk.refused({ type: 'settings.put', settings: { id: 'workspace', name: 'Middle East' } }).details,
  ).toEqual({ reason: 'no-change' });
});
