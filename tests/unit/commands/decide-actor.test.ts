import { describe, expect, test } from 'vitest';
import { aMention, aStance } from '../../builders/bodies.ts';
import { aNewId } from '../../builders/clock.ts';
import { anActor } from '../../builders/records.ts';
import { aWorkspace } from '../../builders/workspace.ts';

describe('an actor is made', () => {
  test('with a kind of the codebook and a parent', () => {
    const desk = aWorkspace();
    const russia = desk.actor({ name: 'Russia', kindId: 'actor-kind.state-executive' });
    const army = desk.actor({ name: 'Russian army', parentId: russia.id });
    expect([...desk.state.values('actors')]).toEqual([russia, army]);
  });

  test.each([
    ['with a kind that is not there', { kindId: 'actor-kind.no-such' }, 'not-found'],
    ['with a bias code for a kind', { kindId: 'bias.labelling' }, 'not-found'],
    ['with a parent that is not there', { parentId: aNewId() }, 'not-found'],
  ])('but not %s', (_, fields, code) => {
    expect(aWorkspace().refused({ type: 'actor.create', actor: anActor(fields) }).code).toBe(code);
  });

  test('but not twice', () => {
    const desk = aWorkspace();
    expect(desk.refused({ type: 'actor.create', actor: desk.actor() }).code).toBe('conflict');
  });
});

describe('an actor is edited', () => {
  test('only in the fields that are given', () => {
    const desk = aWorkspace();
    const actor = desk.actor({ name: 'Russia', note: 'kept' });
    const change = desk.do({
      type: 'actor.edit',
      id: actor.id,
      fields: { name: 'Russian Federation', colour: undefined },
    });
    expect(desk.state.get('actors', actor.id)).toEqual({ ...actor, name: 'Russian Federation' });
    expect(change.entries).toMatchObject([{ from: { name: 'Russia' }, to: { name: 'Russian Federation' } }]);
  });

  test('but never to be part of itself, near or far', () => {
    const desk = aWorkspace();
    const state = desk.actor();
    const army = desk.actor({ parentId: state.id });
    const fleet = desk.actor({ parentId: army.id });
    for (const parentId of [state.id, army.id, fleet.id]) {
      expect(desk.refused({ type: 'actor.edit', id: state.id, fields: { parentId } }).details).toEqual({
        reason: 'loop',
      });
    }
  });

  test('but not when it is not there, or to the same', () => {
    const desk = aWorkspace();
    const actor = desk.actor();
    expect(desk.refused({ type: 'actor.edit', id: aNewId(), fields: { name: 'x' } }).code).toBe('not-found');
    expect(desk.refused({ type: 'actor.edit', id: actor.id, fields: { name: actor.name } }).details).toEqual({
      reason: 'no-change',
    });
  });
});

describe('an actor is deleted', () => {
  test('when nothing names it', () => {
    const desk = aWorkspace();
    const actor = desk.actor();
    desk.do({ type: 'actor.delete', id: actor.id });
    expect([...desk.state.values('actors')]).toEqual([]);
    expect(desk.refused({ type: 'actor.delete', id: actor.id }).code).toBe('not-found');
  });

  test('but not while annotations name it, those of articles that are not open too', () => {
    const desk = aWorkspace();
    const { article } = desk.article();
    const actor = desk.actor();
    desk.annotate(article.id, 'minister', aMention(actor.id));
    desk.annotate(article.id, 'hall', aStance({ holder: { type: 'actor', actorId: actor.id } }));
    desk.state.open.delete(article.id);
    expect(desk.refused({ type: 'actor.delete', id: actor.id }).details).toEqual({
      reason: 'in-use',
      uses: 2,
    });
  });

  test('but not while another actor is part of it', () => {
    const desk = aWorkspace();
    const state = desk.actor();
    desk.actor({ parentId: state.id });
    expect(desk.refused({ type: 'actor.delete', id: state.id }).details['reason']).toBe('in-use');
  });
});
