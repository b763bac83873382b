import { expect, test } from 'vitest';
import { defaultCodebook } from '../../shared/codebook/default-codebook.ts';
import { flattenTree, termTree } from '../../shared/codebook/tree.ts';
import { Term } from '../../shared/schema/term.ts';
import { aTerm } from '../builders/records.ts';

test('is made of valid terms, each id once, with parents that are there', () => {
  for (const term of defaultCodebook) expect(Term.safeParse(term).error).toBeUndefined();
  const ids = defaultCodebook.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(defaultCodebook.filter(({ parentId }) => parentId !== null && !ids.includes(parentId))).toEqual([]);
});

test('has twenty bias codes, fourteen frames below Framing, sixteen kinds of actor', () => {
  const bias = termTree(defaultCodebook, 'bias');
  expect(bias).toHaveLength(20);
  expect(bias.find(({ term }) => term.id === 'bias.framing')?.children).toHaveLength(14);
  expect(termTree(defaultCodebook, 'actor-kind')).toHaveLength(16);
});

test('three codes may be about the whole article', () => {
  expect(defaultCodebook.filter(({ wholeArticle }) => wholeArticle).map(({ name }) => name)).toEqual([
    'Omission',
    'Source imbalance',
    'Headline gap',
  ]);
});

test('a tree lists each term once, siblings by order, one whose parent is gone at the root', () => {
  const [root, late, early, stray] = [
    aTerm({ name: 'root' }),
    aTerm({ name: 'late', order: 2 }),
    aTerm({ name: 'early', order: 1 }),
    aTerm({ name: 'stray', parentId: aTerm().id, order: 9 }),
  ].map((term) => term) as [Term, Term, Term, Term];
  const terms = [root, { ...late, parentId: root.id }, { ...early, parentId: root.id }, stray];
  const listed = flattenTree(termTree(terms, 'issue')).map(({ term, depth }) => `${depth} ${term.name}`);
  expect(listed).toEqual(['0 root', '1 early', '1 late', '0 stray']);
});
