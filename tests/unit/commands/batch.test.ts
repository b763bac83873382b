import { expect, test } from 'vitest';
import { articlesOf, type SimpleCommand } from '../../../shared/commands/command.ts';
import { aMention, aNote } from '../../builders/bodies.ts';
import { aNewId } from '../../builders/clock.ts';
import { anActor } from '../../builders/records.ts';
import { pictureOf } from '../../builders/state-picture.ts';
import { aWorkspace } from '../../builders/workspace.ts';

const label = { action: 'actor.mention', subject: 'Russia' };
const mention = (articleId: string, actorId: string): SimpleCommand => ({
  type: 'annotation.create',
  articleId,
  id: aNewId(),
  ranges: [{ start: 0, end: 3 }],
  body: aMention(actorId),
  status: 'accepted',
});

test('an actor made on the spot and its mention are one step, done and undone together', () => {
  const desk = aWorkspace();
  const { article } = desk.article();
  const before = pictureOf(desk.state);
  const actor = anActor();
  const change = desk.do({
    type: 'batch',
    label,
    commands: [{ type: 'actor.create', actor }, mention(article.id, actor.id)],
  });
  expect(change.label).toEqual(label);
  expect(desk.state.usageOf(actor.id)).toBe(1);
  desk.do({ type: 'change.revert', changeId: change.id, intent: 'undo' });
  expect(pictureOf(desk.state)).toEqual(before);
});

test('one that is refused refuses all', () => {
  const desk = aWorkspace();
  const { article } = desk.article();
  const before = pictureOf(desk.state);
  const actor = anActor();
  const commands: SimpleCommand[] = [
    { type: 'actor.create', actor },
    mention(article.id, actor.id),
    mention(article.id, aNewId()),
  ];
  expect(desk.refused({ type: 'batch', label, commands }).code).toBe('not-found');
  expect(pictureOf(desk.state)).toEqual(before);
});

test('later commands see what earlier ones did', () => {
  const desk = aWorkspace();
  const { article } = desk.article();
  const actor = desk.actor();
  const only = desk.annotate(article.id, 'minister', aMention(actor.id));
  const removeMention: SimpleCommand = { type: 'annotation.delete', articleId: article.id, ids: [only.id] };
  const removeActor: SimpleCommand = { type: 'actor.delete', id: actor.id };
  const run = (...commands: SimpleCommand[]) => desk.run({ type: 'batch', label, commands });
  expect(run(removeActor, removeMention)).toMatchObject({ error: { details: { reason: 'in-use' } } });
  expect(run(removeMention, mention(article.id, actor.id), removeActor)).toMatchObject({
    error: { details: { reason: 'in-use' } },
  });
  expect(run(removeMention, removeMention)).toMatchObject({ error: { code: 'not-found' } });
  expect(run(removeMention, removeActor).ok).toBe(true);
  expect(desk.state.usageOf(actor.id)).toBe(0);
});

test('a batch that changes nothing is refused', () => {
  const desk = aWorkspace();
  const actor = desk.actor();
  const commands: SimpleCommand[] = [{ type: 'actor.edit', id: actor.id, fields: { name: actor.name } }];
  expect(desk.refused({ type: 'batch', label, commands }).details).toEqual({ reason: 'no-change' });
});

test('the articles that a batch needs are those of its commands, each once', () => {
  const [a, b] = [aNewId(), aNewId()];
  const commands = [mention(a, aNewId()), mention(b, aNewId()), mention(a, aNewId())];
  expect(articlesOf({ type: 'batch', label, commands })).toEqual([a, b]);
  expect(articlesOf({ type: 'actor.delete', id: a })).toEqual([]);
  expect(articlesOf({ type: 'annotation.edit', articleId: a, id: b, body: aNote() })).toEqual([a]);
});
