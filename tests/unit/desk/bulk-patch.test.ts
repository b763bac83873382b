import { expect, test } from 'vitest';
import { emptyPatch, planBulk, type BulkPatch } from '../../../renderer/bulk/bulk-patch.ts';
import type { AnnotationKind } from '../../../shared/schema/annotation.ts';
import { aBiasNote, aMention, aNote, aStance } from '../../builders/bodies.ts';
import { aWorkspace } from '../../builders/workspace.ts';

function anAnnotatedDesk() {
  const desk = aWorkspace();
  const { id } = desk.article({ text: 'Russia backs Assad. The regime fears it.' }).article;
  const russia = desk.actor({ name: 'Russia' });
  desk.annotate(id, 'Russia', aMention(russia.id));
  desk.annotate(id, 'backs', aStance({ polarity: 'for', note: 'by deed' }));
  desk.annotate(id, 'fears', aStance({ polarity: 'against' }));
  desk.annotate(id, 'regime', aBiasNote({ severity: 3 }));
  desk.annotate(id, 'it', aNote('Ask', ['old', 'kept']));
  const change = (kind: AnnotationKind, patch: Partial<BulkPatch>): number => {
    const plan = planBulk(
      [...desk.state.annotations(id)],
      { ...emptyPatch(kind), ...patch },
      desk.state,
      desk.clock,
    );
    if (plan.changes > 0)
      desk.do({
        type: 'batch',
        label: { action: 'annotations.edit', subject: '' },
        commands: [...plan.commands],
      });
    return plan.changes;
  };
  const bodies = (): unknown[] => [...desk.state.annotations(id)].map(({ body }) => body);
  return { desk, id, change, bodies };
}

test('only what is named changes, and only where it is not so already', () => {
  const { change, bodies } = anAnnotatedDesk();
  expect(change('stance', {})).toBe(0);
  expect(change('stance', { fields: { polarity: 'for' } })).toBe(1);
  expect(change('stance', { fields: { polarity: 'for', intensity: 3 } })).toBe(2);
  expect(bodies().slice(1, 3)).toEqual([
    aStance({ polarity: 'for', note: 'by deed', intensity: 3 }),
    aStance({ polarity: 'for', intensity: 3 }),
  ]);
  expect(change('bias', { fields: { severity: 1, direction: 'harms' } })).toBe(1);
  expect(bodies()[3]).toEqual(aBiasNote({ severity: 1, direction: 'harms' }));
});

test('an actor that is named on the spot is made once for all, and one undo takes it all back', () => {
  const { desk, change, bodies } = anAnnotatedDesk();
  const before = bodies();
  const actors = desk.state.tables.actors.size;
  expect(change('stance', { fields: { holder: { type: 'new-actor', name: 'The Kremlin' } } })).toBe(2);
  expect(desk.state.tables.actors.size).toBe(actors + 1);
  const step = desk.undo.undo.at(-1);
  desk.do({ type: 'change.revert', changeId: step?.changeId ?? '', intent: 'undo' });
  expect(bodies()).toEqual(before);
  expect(desk.state.tables.actors.size).toBe(actors);
});

test('tags are added and removed, and suggestions accepted', () => {
  const { desk, id, change, bodies } = anAnnotatedDesk();
  expect(change('note', { addTags: ['new', 'kept'], removeTags: ['old'] })).toBe(1);
  expect(bodies()[4]).toEqual(aNote('Ask', ['kept', 'new']));
  const note = desk.clock.newId();
  desk.do({
    type: 'annotation.create',
    articleId: id,
    id: note,
    ranges: [],
    body: aNote('Maybe'),
    status: 'suggested',
  });
  expect(change('note', { acceptSuggested: true })).toBe(1);
  expect(desk.annotation(id, note).status).toBe('accepted');
});
