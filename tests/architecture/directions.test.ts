import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root, sourceFiles } from './source-files.ts';

/** Placed by a script that measures the page, or beside a text that may run the other way than the interface. */
const measured = [
  'renderer/codebook/TermTree.module.css',
  'renderer/article/PassageBar.module.css',
  'renderer/article/MarginCardView.module.css',
];

const sided =
  /^\s*(?:(?:(?:margin|padding|border)-)?(?:left|right)[\w-]*\s*:|text-align:\s*(?:left|right)\b)/;

test('style sheets say start and end, not left and right: the frame can run from right to left', () => {
  const sheets = sourceFiles().filter(
    (file) => file.startsWith('renderer/') && file.endsWith('.css') && !measured.includes(file),
  );
  expect(sheets.length).toBeGreaterThan(30);
  const found = sheets.flatMap((file) =>
    readFileSync(path.join(root, file), 'utf8')
      .split('\n')
      .filter((line) => sided.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});
