import { describe, expect, test } from 'vitest';
import { dropPlace, zoneAt } from '../../../renderer/codebook/drop-place.ts';
import { fittingTree, rowBeginningWith, treeRows } from '../../../renderer/codebook/tree-rows.ts';
import { termTree } from '../../../shared/codebook/tree.ts';
import type { Term } from '../../../shared/schema/term.ts';
import { aTerm } from '../../builders/records.ts';

/** `fruit(apple(cox) pear[retired]) tools[retired](saw) grain` */
function terms(): Record<'fruit' | 'apple' | 'cox' | 'pear' | 'tools' | 'saw' | 'grain', Term> {
  const fruit = aTerm({ name: 'Fruit', order: 0 });
  const apple = aTerm({ name: 'Apple', parentId: fruit.id, order: 0, examples: ['a pome'] });
  const tools = aTerm({ name: 'Tools', order: 1, retired: true });
  return {
    fruit,
    apple,
    cox: aTerm({ name: 'Cox', parentId: apple.id }),
    pear: aTerm({ name: 'Pear', parentId: fruit.id, order: 1, retired: true, definition: 'Also a pome.' }),
    tools,
    saw: aTerm({ name: 'Saw', parentId: tools.id }),
    grain: aTerm({ name: 'Grain', order: 2 }),
  };
}

const all = { query: '', showRetired: true };
const names = (rows: ReturnType<typeof treeRows>): string => rows.map(({ node }) => node.term.name).join(' ');

describe('the rows of a tree', () => {
  const codes = terms();
  const tree = termTree(Object.values(codes), 'issue');
  const shown = (look: typeof all, closed: readonly string[] = []): string =>
    names(treeRows(fittingTree(tree, look), { ...look, closed: new Set(closed) }));

  test('leave out what lies below a closed code, and retired ones unless they hold others', () => {
    expect(shown(all)).toBe('Fruit Apple Cox Pear Tools Saw Grain');
    expect(shown(all, [codes.apple.id])).toBe('Fruit Apple Pear Tools Saw Grain');
    expect(shown({ ...all, showRetired: false })).toBe('Fruit Apple Cox Tools Saw Grain');
  });

  test('of a search keep what a hit lies below, and open it', () => {
    expect(shown({ ...all, query: 'cox' }, [codes.fruit.id])).toBe('Fruit Apple Cox');
    expect(shown({ ...all, query: 'POME' })).toBe('Fruit Apple Pear');
    expect(shown({ ...all, query: 'nothing' })).toBe('');
  });

  test('are found by their first letters, one letter going on to the next', () => {
    const rows = treeRows(fittingTree(tree, all), { closed: new Set(), query: '' });
    expect(rowBeginningWith(rows, 'g', 0)).toBe(6);
    expect(rowBeginningWith(rows, 'p', 3)).toBe(3);
    expect(rowBeginningWith(rows, 'fr', 0)).toBe(0);
    expect(rowBeginningWith(rows, 'x', 0)).toBe(-1);
  });
});

describe('a drop', () => {
  const codes = terms();
  const tree = termTree(Object.values(codes), 'issue');
  const row = (term: Term, isOpen = true): ReturnType<typeof treeRows>[number] => {
    const found = treeRows(tree, { closed: new Set(), query: '' }).find(
      ({ node }) => node.term.id === term.id,
    );
    if (found === undefined) throw new Error('The row is not there.');
    return { ...found, isOpen };
  };

  test('means before, inside or after by its height on the row', () => {
    expect([0.1, 0.5, 0.9].map(zoneAt)).toEqual(['before', 'inside', 'after']);
    const { fruit, apple, pear, grain, tools } = codes;
    expect(dropPlace(tree, grain.id, row(pear), 'before')).toEqual({ parentId: fruit.id, beforeId: pear.id });
    expect(dropPlace(tree, grain.id, row(pear), 'inside')).toEqual({ parentId: pear.id, beforeId: null });
    expect(dropPlace(tree, grain.id, row(pear), 'after')).toEqual({ parentId: fruit.id, beforeId: null });
    expect(dropPlace(tree, grain.id, row(fruit), 'after')).toEqual({
      parentId: fruit.id,
      beforeId: apple.id,
    });
    expect(dropPlace(tree, grain.id, row(fruit, false), 'after')).toEqual({
      parentId: null,
      beforeId: tools.id,
    });
  });

  test('passes over the code that is dragged, and refuses a place below it', () => {
    const { fruit, apple, pear, cox, grain, tools } = codes;
    expect(dropPlace(tree, tools.id, row(fruit, false), 'after')).toEqual({
      parentId: null,
      beforeId: grain.id,
    });
    expect(dropPlace(tree, apple.id, row(fruit), 'after')).toEqual({ parentId: fruit.id, beforeId: pear.id });
    expect(dropPlace(tree, fruit.id, row(cox), 'before')).toBeNull();
    expect(dropPlace(tree, fruit.id, row(fruit), 'inside')).toBeNull();
  });
});
