import { expect, test } from 'vitest';
import { invert } from '../../../shared/changes/apply.ts';
import { creation, deletion, update, type Entry } from '../../../shared/changes/change.ts';
import { check } from '../../../shared/changes/check.ts';
import { anActor } from '../../builders/records.ts';
import { aWorkspace } from '../../builders/workspace.ts';

const desk = aWorkspace();
const russia = desk.actor({ name: 'Russia' });
const renamed = { ...russia, name: 'Russian Federation' };
const iran = anActor({ name: 'Iran' });

const entries = (...given: readonly (Entry | null)[]): Entry[] => given.filter((entry) => entry !== null);

test.each([
  ['making what is absent', entries(creation('actors', iran)), true],
  ['making what is there', entries(creation('actors', russia)), false],
  ['removing what is there', entries(deletion('actors', russia)), true],
  ['removing what is absent', entries(deletion('actors', iran)), false],
  ['removing what is another by now', entries(deletion('actors', renamed)), false],
  ['altering what is there', entries(update('actors', russia, renamed)), true],
  ['altering what is absent', entries(update('actors', iran, { ...iran, name: 'x' })), false],
  ['altering what is altered by now', entries(update('actors', renamed, { ...renamed, name: 'x' })), false],
  ['altering another field of it', entries(update('actors', renamed, { ...renamed, note: 'x' })), true],
  [
    'making and altering one',
    entries(creation('actors', iran), update('actors', iran, { ...iran, note: 'x' })),
    true,
  ],
  ['making one twice', entries(creation('actors', iran), creation('actors', iran)), false],
  ['removing and making one', entries(deletion('actors', russia), creation('actors', renamed)), true],
  ['altering one twice', entries(update('actors', russia, renamed), update('actors', renamed, russia)), true],
  ['nothing', [], true],
])('%s', (_, given, fits) => {
  expect(check(desk.state, given).ok).toBe(fits);
});

test('names the record that was altered', () => {
  expect(check(desk.state, [creation('actors', russia)])).toMatchObject({
    error: { code: 'conflict', details: { table: 'actors', id: russia.id } },
  });
});

test('a step that makes and alters one record can be taken back', () => {
  const change = desk.do({
    type: 'batch',
    label: { action: 'test', subject: '' },
    commands: [
      { type: 'actor.create', actor: iran },
      { type: 'actor.edit', id: iran.id, fields: { note: 'made on the spot' } },
    ],
  });
  expect(check(desk.state, invert(change.entries)).ok).toBe(true);
});
