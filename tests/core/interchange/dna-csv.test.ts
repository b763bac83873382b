import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { aMention, aStance } from '../../builders/bodies.ts';
import { aWorkspace } from '../../builders/workspace.ts';
import { annotationsOf } from '../web-annotation/exchange.ts';
import { readFile, takeInto, written } from './exchange.ts';

test('DNA event list: stances with a side go out with person, organisation and concept, and come back whole', async () => {
  const desk = aWorkspace();
  const text = 'Roe, “=SUM(A1)” said, backs the dam; Kim is against it. The dam stands.';
  const { article } = desk.article({ text, published: '2015-11' });
  const ministry = desk.actor({ name: 'Ministry of Water' });
  const roe = desk.actor({ name: 'Roe', parentId: ministry.id });
  const dam = { type: 'claim' as const, text: 'The dam; built' };
  desk.annotate(
    article.id,
    '=SUM(A1)',
    aStance({ holder: { type: 'actor', actorId: roe.id }, target: dam, polarity: 'for' }),
  );
  desk.annotate(
    article.id,
    'against',
    aStance({ holder: { type: 'unnamed', description: 'Kim' }, target: dam, polarity: 'against' }),
  );
  desk.annotate(
    article.id,
    'stands',
    aStance({ holder: { type: 'author' }, target: dam, polarity: 'unclear' }),
  );
  desk.annotate(article.id, 'Roe', aMention(roe.id));
  const { file, losses } = await written(desk, [article.id], 'dna-csv');
  expect(losses).toMatchObject([
    { what: 'records-brief' },
    {
      what: 'stances-only',
      count: 2,
      items: [
        { kind: 'stance', passage: 'stands' },
        { kind: 'actor', passage: 'Roe' },
      ],
    },
  ]);
  const [header, first] = strFromU8(file.bytes).split('\n');
  expect(header).toMatch(
    /^"statement_id";"time";"person";"organization";"concept";"agreement";"start_position"/,
  );
  expect(first).toMatch(
    /^"1";"2015-11-01 00:00:00";"Roe";"Ministry of Water";"The dam; built";"1";"6";"14";"'=SUM\(A1\)"/,
  );
  const other = aWorkspace();
  const copy = other.article({ text }).article.id;
  const plan = takeInto(other, copy, await readFile(file));
  expect([plan.unplaced, plan.moved]).toEqual([[], []]);
  expect(annotationsOf(other, copy)).toEqual(annotationsOf(desk, article.id).slice(0, 2));
});
