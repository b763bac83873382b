import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ancestors, standsInCircle } from '../../../shared/actors/ancestors.ts';
import { resolveActor } from '../../../shared/actors/resolve-actor.ts';
import { namesFrom } from '../../../shared/words/names.ts';
import { vocabularyEn } from '../../../shared/words/vocabulary-en.ts';
import { aMention } from '../../builders/bodies.ts';
import { anActor } from '../../builders/records.ts';
import { pictureOf } from '../../builders/state-picture.ts';
import { aWorkspace } from '../../builders/workspace.ts';

const plain = (text: string): object => ({ text, language: null, validFrom: null, validTo: null });

describe('actors are merged', () => {
  test('into one that bears their names, has what it lacked, and has what was part of them', () => {
    const desk = aWorkspace();
    const state = desk.actor({ name: 'Iraq' });
    const hussein = desk.actor({ name: 'Saddam Hussein', note: 'president', aliases: [] });
    const husayn = desk.actor({
      name: 'Saddam Husayn',
      aliases: [{ text: 'صدام حسين', language: 'ar', validFrom: null, validTo: null }],
      country: 'IRQ',
      note: 'toppled in 2003',
      parentId: state.id,
    });
    const guard = desk.actor({ name: 'Republican Guard', parentId: husayn.id });
    const change = desk.do({ type: 'actor.merge', fromIds: [husayn.id], intoId: hussein.id });
    expect(change.label).toEqual({ action: 'actor.merge', subject: 'Saddam Hussein' });
    expect(desk.state.get('actors', hussein.id)).toEqual({
      ...hussein,
      aliases: [plain('Saddam Husayn'), ...husayn.aliases],
      country: 'IRQ',
      note: 'president\n\ntoppled in 2003',
      parentId: state.id,
    });
    expect(desk.state.get('actors', husayn.id)).toEqual({ ...husayn, mergedIntoId: hussein.id });
    expect(desk.state.get('actors', guard.id)?.parentId).toBe(hussein.id);
  });

  test('and what names them is called like the survivor, in articles that are not open too', () => {
    const desk = aWorkspace();
    const { article } = desk.article();
    const [first, second, third] = [
      desk.actor({ name: 'A' }),
      desk.actor({ name: 'B' }),
      desk.actor({ name: 'C' }),
    ];
    const mention = desk.annotate(article.id, 'minister', aMention(first.id));
    desk.state.open.delete(article.id);
    desk.do({ type: 'actor.merge', fromIds: [first.id], intoId: second.id });
    desk.do({ type: 'actor.merge', fromIds: [second.id], intoId: third.id });
    expect(namesFrom(desk.state, vocabularyEn).actor(first.id)).toBe('C');
    expect(mention.body).toMatchObject({ actorId: first.id });
  });

  test('into one that was part of them, which takes their place', () => {
    const desk = aWorkspace();
    const [top] = [desk.actor({ name: 'top' })];
    const from = desk.actor({ name: 'from', parentId: top.id });
    const between = desk.actor({ name: 'between', parentId: from.id });
    const into = desk.actor({ name: 'into', parentId: between.id });
    desk.do({ type: 'actor.merge', fromIds: [from.id], intoId: into.id });
    const after = desk.state.get('actors', between.id);
    expect(after === undefined ? [] : ancestors(desk.state, after).map(({ name }) => name)).toEqual([
      'into',
      'top',
    ]);
  });

  test('but not into themselves, into one that was merged, or into one that is not there', () => {
    const desk = aWorkspace();
    const [a, b, c] = [desk.actor(), desk.actor(), desk.actor()];
    const merge = (from: string, into: string): unknown =>
      desk.refused({ type: 'actor.merge', fromIds: [from], intoId: into }).details['reason'];
    desk.do({ type: 'actor.merge', fromIds: [a.id], intoId: b.id });
    expect(merge(c.id, c.id)).toBe('same-actor');
    expect(merge(b.id, a.id)).toBe('merged');
    expect(merge(a.id, c.id)).toBe('merged');
    expect(desk.refused({ type: 'actor.merge', fromIds: [c.id], intoId: anActor().id }).code).toBe(
      'not-found',
    );
    expect(desk.refused({ type: 'actor.create', actor: anActor({ mergedIntoId: anActor().id }) }).code).toBe(
      'not-found',
    );
  });
});

test('a merger that is taken back leaves exactly what was there, and never a circle', () => {
  const pair = fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 }));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 8 }), fc.array(pair, { maxLength: 6 }), (parents, mergers) => {
      const desk = aWorkspace();
      const actors = Array.from({ length: 8 }, (_, index) => desk.actor({ name: `Actor ${index % 5}` }));
      const idOf = (index: number): string => actors[index]?.id ?? '';
      for (const [child, parent] of parents)
        desk.run({ type: 'actor.edit', id: idOf(child), fields: { parentId: idOf(parent) } });
      const before = [pictureOf(desk.state)];
      const changes = mergers.flatMap(([from, into]) => {
        const merged = desk.run({ type: 'actor.merge', fromIds: [idOf(from)], intoId: idOf(into) });
        for (const actor of desk.state.values('actors'))
          expect(standsInCircle(desk.state, actor)).toBe(false);
        if (!merged.ok) return [];
        before.push(pictureOf(desk.state));
        return [merged.value];
      });
      for (const { id } of changes.toReversed()) {
        before.pop();
        desk.do({ type: 'change.revert', changeId: id, intent: 'undo' });
        expect(pictureOf(desk.state)).toEqual(before.at(-1));
      }
    }),
  );
});

test('an old merger is not redone where it would close a circle', () => {
  const desk = aWorkspace();
  const [a, b] = [desk.actor({ name: 'A' }), desk.actor({ name: 'A' })];
  const { id } = desk.do({ type: 'actor.merge', fromIds: [a.id], intoId: b.id });
  desk.do({ type: 'change.revert', changeId: id, intent: 'undo' });
  const undone = desk.journal.at(-1)?.id ?? '';
  desk.do({ type: 'actor.merge', fromIds: [b.id], intoId: a.id });
  expect(desk.refused({ type: 'change.revert', changeId: undone, intent: 'redo' }).code).toBe('conflict');
});

test('a merged actor is taken out again with its names, long after', () => {
  const desk = aWorkspace();
  const into = desk.actor({ name: 'Hussein', aliases: [] });
  const from = desk.actor({ name: 'Husayn' });
  desk.do({ type: 'actor.merge', fromIds: [from.id], intoId: into.id });
  desk.do({ type: 'actor.edit', id: into.id, fields: { note: 'later' } });
  desk.do({ type: 'actor.separate', id: from.id });
  expect(desk.state.get('actors', from.id)).toEqual(from);
  expect(desk.state.get('actors', into.id)).toEqual({ ...into, note: 'later' });
  expect(desk.refused({ type: 'actor.separate', id: from.id }).details['reason']).toBe('not-merged');
});

test('an actor is deleted together with those that were merged into it, unless one of them is in use', () => {
  const desk = aWorkspace();
  const { article } = desk.article();
  const [into, from] = [desk.actor({ name: 'Hussein' }), desk.actor({ name: 'Husayn' })];
  const mention = desk.annotate(article.id, 'minister', aMention(from.id));
  desk.do({ type: 'actor.merge', fromIds: [from.id], intoId: into.id });
  expect(desk.refused({ type: 'actor.delete', id: into.id }).details).toEqual({ reason: 'in-use', uses: 1 });
  desk.do({ type: 'annotation.delete', articleId: article.id, ids: [mention.id] });
  const { id } = desk.do({ type: 'actor.delete', id: into.id });
  expect([...desk.state.values('actors')]).toEqual([]);
  desk.do({ type: 'change.revert', changeId: id, intent: 'undo' });
  expect(resolveActor(desk.state, from.id)?.name).toBe('Hussein');
});

test('actors that look alike are told apart once', () => {
  const desk = aWorkspace();
  const [a, b] = [desk.actor({ name: 'Ali' }), desk.actor({ name: 'Aly' })];
  desk.do({ type: 'actor.tell-apart', ids: [a.id, b.id] });
  expect(desk.state.get('actors', a.id)?.distinctFromIds).toEqual([b.id]);
  expect(desk.refused({ type: 'actor.tell-apart', ids: [b.id, a.id] }).details['reason']).toBe('no-change');
});
