import { expect, test } from 'vitest';
import { withoutDropCaps } from '../../../electron/core/importers/pdf/drop-caps.ts';
import { withoutFurniture } from '../../../electron/core/importers/pdf/furniture.ts';
import { lineOf, type Line } from '../../../electron/core/importers/pdf/line.ts';
import { pageRanges } from '../../../electron/core/importers/pdf/page-ranges.ts';
import { joinLines, wordsOf } from '../../../electron/core/importers/pdf/word-evidence.ts';

/** A line of 10 points, five points to a letter. */
function aLine(text: string, { left = 50, baseline = 400, size = 10 } = {}): Line {
  return lineOf([{ text, left, right: left + (text.length * size) / 2, baseline, size, font: 'f' }]);
}

const words = wordsOf(
  [
    'The wind-swept quays of a well governed harbour.',
    'A government is known well. Its consent, or half',
    'of it, is wanted.',
  ].map((text) => aLine(text)),
);

test.each([
  ['the wind-', 'swept roofs', 'the wind-swept roofs'],
  ['the govern-', 'ment fell', 'the government fell'],
  ['a well-', 'known man', 'a well-known man'],
  ['their unpre-', 'cedented step', 'their unprecedented step'],
  ['an Anglo-', 'Saxon word', 'an Anglo-Saxon word'],
  ['from 2015-', '2016 on', 'from 2015-2016 on'],
  ['a soft\u00ad', 'ened line', 'a softened line'],
  ['without con', 'sent', 'without consent'],
  ['is known', 'well', 'is known well'],
  ['延期通', '车的原因', '延期通车的原因'],
  ['end of a line', 'and the next', 'end of a line and the next'],
])('%s / %s', (before, after, joined) => {
  expect(joinLines(before, after, words)).toBe(joined);
});

test('what stands at the edge of every page is taken off, and a number that stands there alone', () => {
  const page = (number: number, body: readonly Line[], ...edges: readonly Line[]) => ({
    number,
    height: 800,
    lines: [...edges, ...body],
  });
  const head = (number: number): Line => aLine(`The Courier · ${number} March`, { baseline: 40 });
  const foot = (text: string): Line => aLine(text, { baseline: 770 });
  const body = [aLine('The talks failed.'), aLine('12', { baseline: 500 })];
  const pages = withoutFurniture(
    [
      page(1, body, head(1), foot('1 / 3')),
      page(2, body, head(2), aLine('A headline high up on the page', { baseline: 70 }), foot('Page 2 of 3')),
      page(3, body, foot('A last line of text'), aLine('Strike!', { baseline: 40 })),
    ],
    'Strike!',
  );
  expect(pages.map(({ lines }) => lines.map(({ text }) => text))).toEqual([
    ['The talks failed.', '12'],
    ['A headline high up on the page', 'The talks failed.', '12'],
    ['A last line of text', 'The talks failed.', '12'],
  ]);
});

test('a drop cap goes back to its word, and the lines beside it to the edge', () => {
  const lines = withoutDropCaps([
    aLine('T', { baseline: 420, size: 30 }),
    aLine('he talks failed on', { left: 67 }),
    aLine('Monday, and nobody', { left: 67, baseline: 412 }),
    aLine('was surprised at that.', { baseline: 436 }),
  ]);
  expect(lines.map(({ text, left }) => [text, left])).toEqual([
    ['The talks failed on', 50],
    ['Monday, and nobody', 50],
    ['was surprised at that.', 50],
  ]);
});

test('numbers of pages are gathered into ranges', () => {
  expect(pageRanges([3])).toBe('3');
  expect(pageRanges([1, 2, 3, 5, 8, 9])).toBe('1–3, 5 and 8–9');
});
