import { expect, test } from 'vitest';
import { findTermDoubles } from '../../../shared/codebook/find-term-doubles.ts';
import { aTerm } from '../../builders/records.ts';

const issue = (id: string, name: string, parentId: string | null = null) =>
  aTerm({ id, scheme: 'issue', name, parentId });

test('codes that are called alike are found within their scheme, the surest first', () => {
  const doubles = findTermDoubles([
    issue('issue.energy', 'Energy policy'),
    issue('issue.energy-2', 'energy  policy'),
    issue('issue.other', 'Energy: policy', 'issue.energy'),
    issue('issue.far', 'Energy policies'),
    aTerm({ id: 'bias.energy', scheme: 'bias', name: 'Energy policy' }),
  ]);
  expect(doubles.map(({ ids, scheme, confidence }) => [...ids, scheme, confidence])).toEqual([
    ['issue.energy', 'issue.energy-2', 'issue', 0.95],
    ['issue.energy', 'issue.other', 'issue', 0.7],
  ]);
});

test('a code that was joined lends its name to the other one, and is offered no more', () => {
  const terms = [{ ...issue('issue.a', 'Gas'), mergedIntoId: 'issue.b' }, issue('issue.b', 'Natural gas')];
  expect(findTermDoubles(terms)).toEqual([]);
  const later = findTermDoubles([...terms, issue('issue.c', 'GAS')]);
  expect(later.map(({ ids, names }) => ({ ids, names }))).toEqual([
    { ids: ['issue.b', 'issue.c'], names: ['Gas', 'GAS'] },
  ]);
});
