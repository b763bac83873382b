import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aBiasNote, aMention, aNote, aStance } from '../../builders/bodies.ts';
import { aWorkspace } from '../../builders/workspace.ts';
import { breaches } from './model-rules.ts';
import { exported, lossesOf } from './exchange.ts';

test('what goes out keeps every MUST of the Web Annotation Data Model', () => {
  const desk = aWorkspace();
  const { id } = desk.article({ text: 'Russia 😀 backs Assad.\n\nIran does too.' }).article;
  desk.annotate(id, 'Russia', aMention(desk.actor().id));
  desk.annotate(id, 'backs Assad.\n\nIran', aStance());
  desk.annotate(id, 'too', aBiasNote());
  desk.annotate(id, 'does', aNote('', []));
  desk.annotate(id, null, aNote('All of it', ['tag']));
  expect(breaches(exported(desk, id))).toEqual([]);
});

test('an article without annotations goes out as an empty collection, which has no page', () => {
  const desk = aWorkspace();
  const file = exported(desk, desk.article().article.id);
  expect(breaches(file)).toEqual([]);
  expect(file).toMatchObject({ total: 0 });
  expect(file).not.toHaveProperty('first');
});

test('an annotation that lost its passage is named as what could not be carried', () => {
  const desk = aWorkspace();
  const { id } = desk.article().article;
  const note = desk.annotate(id, null, aNote('All of it'));
  expect(lossesOf(desk, id)).toEqual([]);
  desk.do({ type: 'annotation.edit', articleId: id, id: note.id, status: 'orphaned' });
  expect(lossesOf(desk, id)).toMatchObject([
    { what: 'no-passage', count: 1, items: [{ kind: 'note', passage: '' }] },
  ]);
});

test('the sample keeps every MUST of the model', () => {
  const text = readFileSync(
    new URL('../../../fixtures/tehran-visit.annotations.json', import.meta.url),
    'utf8',
  );
  expect(breaches(JSON.parse(text))).toEqual([]);
});

test('positions count Unicode code points, as the model demands', () => {
  const desk = aWorkspace();
  const { id } = desk.article({ text: '😀😀 peace' }).article;
  desk.annotate(id, 'peace', aNote());
  const { first } = exported(desk, id) as { first: { items: { target: { selector: unknown[] } }[] } };
  expect(first.items[0]?.target.selector).toEqual([
    { type: 'TextQuoteSelector', exact: 'peace', prefix: '😀😀 ', suffix: '' },
    { type: 'TextPositionSelector', start: 3, end: 8 },
  ]);
});

test('the check itself finds what breaks the model', () => {
  const desk = aWorkspace();
  const { id } = desk.article({ text: 'Russia backs Assad.' }).article;
  desk.annotate(id, 'Russia', aNote());
  const file = JSON.stringify(exported(desk, id));
  const broken = [
    file.replace('"http://www.w3.org/ns/anno.jsonld"', '"http://example.org"'),
    file.replace('"type":"Annotation"', '"type":"Remark"'),
    file.replace('"exact":"Russia"', '"exact":["Russia","Assad"]'),
    file.replace('"start":0', '"start":-1'),
    file.replace(/"value":"[^"]*"/, '"worth":""'),
    file.replace(/"target":\{/, '"aim":{'),
    file.replace('"total":1', '"total":2'),
  ];
  for (const each of broken) {
    expect(each).not.toBe(file);
    expect(breaches(JSON.parse(each))).not.toEqual([]);
  }
});
