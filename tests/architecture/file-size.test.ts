import { expect, test } from 'vitest';
import { lineCount, sourceFiles } from './source-files.ts';

const sizes = sourceFiles()
  .map((file) => ({ file, lines: lineCount(file) }))
  .sort((a, b) => a.lines - b.lines);

test('no source file has more than 400 lines', () => {
  expect(sizes.filter(({ lines }) => lines > 400)).toEqual([]);
});

test('nine source files in ten have fewer than 300 lines', () => {
  expect(sizes[Math.floor(sizes.length * 0.9)]?.lines).toBeLessThan(300);
});

test('the median source file has at most 100 lines', () => {
  expect(sizes[Math.floor(sizes.length / 2)]?.lines).toBeLessThanOrEqual(100);
});
