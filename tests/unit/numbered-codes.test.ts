import { expect, test } from 'vitest';
import { codeInUse, numberedCodes } from '../../shared/codebook/numbered-codes.ts';
import { defaultCodebook } from '../../shared/codebook/default-codebook.ts';
import { flattenTree, termTree } from '../../shared/codebook/tree.ts';

const bias = flattenTree(termTree(defaultCodebook, 'bias')).map(({ term }) => term);
const [first, second, third] = bias;
if (first === undefined || second === undefined || third === undefined)
  throw new Error('a codebook of three');

test('the most used codes come first, the others as the codebook has them; nine in all', () => {
  const usage = new Map([
    [third.id, 7],
    [second.id, 2],
  ]);
  const numbered = numberedCodes(defaultCodebook, (id) => usage.get(id) ?? 0);
  expect(numbered.slice(0, 3)).toEqual([third.id, second.id, first.id]);
  expect(numbered).toHaveLength(9);
  expect(numbered.filter((id) => !bias.some((term) => term.id === id))).toEqual([]);
});

test('a code that is retired or was merged has no number', () => {
  const terms = [{ ...first, retired: true }, { ...second, mergedIntoId: third.id }, third];
  expect(numberedCodes(terms, () => 1)).toEqual([third.id]);
});

test('a number keeps its meaning: it follows a merge, and stays empty when its code goes', () => {
  const terms = new Map([
    [first.id, { ...first, retired: true }],
    [second.id, { ...second, mergedIntoId: third.id }],
    [third.id, third],
  ]);
  const termOf = (id: string) => terms.get(id);
  expect(codeInUse(second.id, termOf)).toBe(third);
  expect(codeInUse(first.id, termOf)).toBeUndefined();
  expect(codeInUse('bias.gone', termOf)).toBeUndefined();
  terms.set(third.id, { ...third, mergedIntoId: second.id });
  expect(codeInUse(second.id, termOf)).toBeUndefined();
});
