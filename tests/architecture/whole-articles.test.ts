import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root, sourceFiles } from './source-files.ts';

/** Reads an article with what may not be shown of it: all that others coded where the analyst codes blind. */
const readsAll = /\bworkspace\.wholeArticle\(|\barticles\.(peek|open|load|look)\(/;

/** What merges, hands on, checks or places annotations, and what narrows them itself. Whoever shows them asks `peekArticle`. */
const mayReadAll = [
  /^electron\/core\/(blind|bundle|merge|sharing)\//,
  /^electron\/core\/(workspace|verify|export-articles)\.ts$/,
  // Its text alone.
  /^electron\/core\/editions\/likely-edition\.ts$/,
  /^electron\/core\/interchange\/(merge-riding|import-annotations)\.ts$/,
];

test('only what shows no annotations reads what may not be shown of an article', () => {
  const readers = sourceFiles()
    .filter((file) => file.startsWith('electron/'))
    .filter((file) => readsAll.test(readFileSync(path.join(root, file), 'utf8')));
  expect(readers.filter((file) => !mayReadAll.some((place) => place.test(file)))).toEqual([]);
  expect(readers.length).toBeGreaterThan(3);
});
