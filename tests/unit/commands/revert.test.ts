import { expect, test } from 'vitest';
import { aMention, aNote, aStance } from '../../builders/bodies.ts';
import { aNewId } from '../../builders/clock.ts';
import { anActor } from '../../builders/records.ts';
import { pictureOf } from '../../builders/state-picture.ts';
import { aWorkspace, type TestWorkspace } from '../../builders/workspace.ts';

const revert = (changeId: string) => ({ type: 'change.revert', changeId, intent: 'undo' }) as const;
const last = (desk: TestWorkspace): string => desk.journal.at(-1)?.id ?? '';

test('taking back an edit leaves later edits of other fields alone', () => {
  const desk = aWorkspace();
  const actor = desk.actor({ name: 'Russia' });
  const renaming = desk.do({ type: 'actor.edit', id: actor.id, fields: { name: 'RF' } });
  desk.do({ type: 'actor.edit', id: actor.id, fields: { note: 'later' } });
  desk.do(revert(renaming.id));
  expect(desk.state.get('actors', actor.id)).toMatchObject({ name: 'Russia', note: 'later' });
});

test('what was altered since is not taken back', () => {
  const desk = aWorkspace();
  const actor = desk.actor({ name: 'Russia' });
  const renaming = desk.do({ type: 'actor.edit', id: actor.id, fields: { name: 'RF' } });
  desk.do({ type: 'actor.edit', id: actor.id, fields: { name: 'Russian Federation' } });
  const before = pictureOf(desk.state);
  expect(desk.refused(revert(renaming.id))).toMatchObject({
    code: 'conflict',
    details: { table: 'actors', id: actor.id },
  });
  expect(pictureOf(desk.state)).toEqual(before);
});

test('what is in use by now is not taken back', () => {
  const desk = aWorkspace();
  const adding = desk.article();
  const addedArticle = last(desk);
  const actor = desk.actor();
  const madeActor = last(desk);
  const mention = desk.annotate(adding.article.id, 'minister', aMention(actor.id));
  expect(desk.refused(revert(madeActor))).toMatchObject({
    code: 'conflict',
    details: { reason: 'in-use', uses: 1 },
  });
  expect(desk.refused(revert(addedArticle))).toMatchObject({
    code: 'conflict',
    details: { reason: 'in-use', uses: 1 },
  });
  desk.do({ type: 'annotation.delete', articleId: adding.article.id, ids: [mention.id] });
  desk.do(revert(madeActor));
  desk.do(revert(addedArticle));
  expect([...desk.state.values('articles'), ...desk.state.values('actors')]).toEqual([]);
});

test('what another actor is part of by now is not taken back', () => {
  const desk = aWorkspace();
  const state = desk.actor();
  const made = last(desk);
  desk.do({ type: 'actor.create', actor: anActor({ parentId: state.id }) });
  expect(desk.refused(revert(made)).details).toMatchObject({ reason: 'in-use' });
});

test('an annotation does not come back without the actor that it names', () => {
  const desk = aWorkspace();
  const { article } = desk.article();
  const actor = desk.actor();
  const target = { type: 'actor', actorId: actor.id } as const;
  const stance = desk.annotate(article.id, 'minister', aStance({ target }));
  const removal = desk.do({ type: 'annotation.delete', articleId: article.id, ids: [stance.id] });
  desk.do({ type: 'actor.delete', id: actor.id });
  expect(desk.refused(revert(removal.id))).toMatchObject({
    code: 'not-found',
    details: { table: 'actors', id: actor.id },
  });
  desk.do(revert(last(desk)));
  desk.do(revert(removal.id));
  expect(desk.annotation(article.id, stance.id)).toEqual(stance);
});

test('a step that nobody knows is not taken back', () => {
  expect(aWorkspace().refused(revert(aNewId()))).toMatchObject({
    code: 'not-found',
    details: { reason: 'change' },
  });
});

test('the change says what it takes back, and who did so', () => {
  const desk = aWorkspace();
  const { article } = desk.article();
  desk.annotate(article.id, 'minister', aNote());
  const made = last(desk);
  expect(desk.do(revert(made))).toMatchObject({
    intent: { type: 'undo', changeId: made },
    label: { action: 'annotation.create.note', subject: 'minister' },
    analystId: desk.analyst.id,
  });
});
