import { expect, test } from 'vitest';
import { Label, labelSubject, LONGEST_SUBJECT } from '../../../shared/changes/change.ts';

test('a label says what it is about in a text that lists have room for, without half a character', () => {
  expect(labelSubject('Northwind')).toBe('Northwind');
  expect(labelSubject('x'.repeat(81))).toBe(`${'x'.repeat(79)}…`);
  expect(labelSubject(`${'x'.repeat(78)}🏔${'x'.repeat(9)}`)).toBe(`${'x'.repeat(78)}…`);
  expect(
    Label.safeParse({ action: 'merge', subject: labelSubject('x'.repeat(999), LONGEST_SUBJECT) }).success,
  ).toBe(true);
});
