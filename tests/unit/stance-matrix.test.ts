import { expect, test } from 'vitest';
import { keyOf, position, stanceMatrix } from '../../shared/statistics/stance-matrix.ts';
import { namesFrom } from '../../shared/words/names.ts';
import { vocabularyEn } from '../../shared/words/vocabulary-en.ts';
import { aMention, aStance } from '../builders/bodies.ts';
import { aTerm } from '../builders/records.ts';
import { aWorkspace } from '../builders/workspace.ts';

test('a stance has its place on the scale -3..+3; an unclear one has none', () => {
  const places = [
    aStance({ polarity: 'for', intensity: 3 }),
    aStance({ polarity: 'against', intensity: 1 }),
    aStance({ polarity: 'neutral', intensity: 2 }),
    aStance({ polarity: 'unclear', intensity: 3 }),
  ].map(position);
  expect(places).toEqual([3, -1, 0, null]);
});

test('the matrix has a row a holder and a column a target, most stances first, with means', () => {
  const desk = aWorkspace();
  const { document } = desk.article({ text: 'Russia backs Assad and fights ISIS.' });
  const [russia, assad, isis] = ['Russia', 'Assad', 'ISIS'].map((name) => desk.actor({ name }));
  if (russia === undefined || assad === undefined || isis === undefined) throw new Error('no actors');
  const holder = { type: 'actor' as const, actorId: russia.id };
  const target = { type: 'actor' as const, actorId: assad.id };
  const against = { type: 'actor' as const, actorId: isis.id };
  desk.annotate(document.articleId, 'Russia', aMention(russia.id));
  const first = desk.annotate(
    document.articleId,
    'backs',
    aStance({ holder, target, polarity: 'for', intensity: 3 }),
  );
  const second = desk.annotate(
    document.articleId,
    'Assad',
    aStance({ holder, target, polarity: 'for', intensity: 2 }),
  );
  desk.annotate(
    document.articleId,
    'fights',
    aStance({ holder, target: against, polarity: 'against', intensity: 1 }),
  );
  desk.annotate(document.articleId, 'fights', aStance({ target: against, polarity: 'unclear' }));

  const matrix = stanceMatrix(
    desk.state.annotations(document.articleId),
    namesFrom(desk.state, vocabularyEn),
  );
  expect(matrix.holders.map(({ key }) => key)).toEqual([keyOf(holder), 'author']);
  expect(matrix.targets.map(({ key }) => key)).toEqual([keyOf(target), keyOf(against)]);
  expect(matrix.cell(keyOf(holder), keyOf(target))).toEqual({
    mean: 2.5,
    annotationIds: [first.id, second.id],
  });
  expect(matrix.cell('author', keyOf(against))?.mean).toBeNull();
  expect(matrix.cell('author', keyOf(target))).toBeUndefined();
});

test('actors that were merged share a row, and issues a column', () => {
  const desk = aWorkspace();
  const { articleId } = desk.article({ text: 'Hussein and Husayn met.' }).document;
  const [one, other] = [desk.actor({ name: 'Hussein' }), desk.actor({ name: 'Husayn' })];
  for (const { id } of [one, other])
    desk.annotate(articleId, 'met', aStance({ holder: { type: 'actor', actorId: id } }));
  const [war, conflict] = [aTerm({ name: 'War' }), aTerm({ name: 'Conflict' })];
  for (const term of [war, conflict]) {
    desk.do({ type: 'term.create', term });
    const holder = { type: 'actor' as const, actorId: one.id };
    desk.annotate(articleId, 'met', aStance({ holder, target: { type: 'issue', termId: term.id } }));
  }
  desk.do({ type: 'actor.merge', fromIds: [other.id], intoId: one.id });
  desk.do({ type: 'term.merge', fromIds: [conflict.id], intoId: war.id });
  const matrix = stanceMatrix(desk.state.annotations(articleId), namesFrom(desk.state, vocabularyEn));
  expect(matrix.cell(`actor ${one.id}`, `issue ${war.id}`)?.annotationIds).toHaveLength(2);
  expect(matrix.targets).toHaveLength(2);
  expect(matrix.holders).toEqual([{ key: `actor ${one.id}`, party: { type: 'actor', actorId: one.id } }]);
});
