import { expect, test } from 'vitest';
import type { DescribedConflict } from '../../../shared/merge/describe-conflict.ts';
import { namesFrom } from '../../../shared/words/names.ts';
import { choicesOf } from '../../../renderer/team/conflict-choices.ts';
import { wordValue } from '../../../renderer/team/conflict-values.ts';
import { passphraseStrength } from '../../../renderer/team/passphrase-strength.ts';
import { en } from '../../../renderer/words/en.ts';
import { aWorkspace } from '../../builders/workspace.ts';

const side = (at: string, mark: string) => ({ mark, at: `2026-11-2${at}T10:00:00.000Z`, by: 'ada' });
const conflict = (field: string | null): DescribedConflict => ({
  id: 'annotations/one/x',
  table: 'annotations',
  recordId: 'one',
  articleId: null,
  field,
  sides: [side('1', 'a'), side('3', 'b'), side('2', 'c')],
  subject: 'the plan',
  kind: 'stance',
  articleTitle: null,
});

test('the side that is shown comes first, and a record that was deleted is kept or goes', () => {
  expect(choicesOf(conflict('body.polarity')).map(({ by }) => by)).toEqual([
    { rule: 'side', mark: 'b' },
    { rule: 'side', mark: 'c' },
    { rule: 'side', mark: 'a' },
  ]);
  expect(choicesOf(conflict(null)).map(({ by }) => by)).toEqual([
    { rule: 'latest' },
    { rule: 'side', mark: 'b' },
  ]);
});

test('what a field was given is said in words', () => {
  const desk = aWorkspace();
  const russia = desk.actor({ name: 'Russia' });
  const said = (field: string, value: unknown): string =>
    wordValue(field, value, {
      words: en,
      names: namesFrom(desk.state, en.vocabulary),
      ids: { [russia.id]: 'Russia' },
    });
  expect(said('body.severity', 3)).toBe('severe');
  expect(said('body.polarity', 'against')).toBe(en.vocabulary.polarity.against);
  expect(said('body.holder', { type: 'actor', actorId: russia.id })).toBe('Russia');
  expect(said('body.target', { type: 'claim', text: 'It rains' })).toBe('It rains');
  expect(said('body.actorId', russia.id)).toBe('Russia');
  expect(said('body.note', '')).toBe('nothing');
  expect(said('aliases', [{ text: 'RF', kind: 'other' }])).toBe('RF');
  expect(said('odd', { a: 1 })).toBe('{"a":1}');
});

test('a passphrase of many words is strong, one word is not, however long', () => {
  expect(passphraseStrength('password')).toBe('weak');
  expect(passphraseStrength('aaaaaaaaaaaaaaaaaaaaaaaaaaaaa')).toBe('weak');
  expect(passphraseStrength('ledger autumn walnut ferry')).toBe('fair');
  expect(passphraseStrength('ledger autumn walnut ferry cobalt')).toBe('strong');
});
