import { expect, test } from 'vitest';
import { moveByText } from '../../../renderer/article/text-motion.ts';
import { movedEdge, passageAt, type Edge } from '../../../renderer/reading/moved-edge.ts';
import { numberBlocks } from '../../../shared/text/numbered-blocks.ts';
import { anArticle } from '../../builders/article.ts';

const { document } = anArticle({ text: 'Russia backs Assad, says Moscow.' });
const { text } = document;
const on = { text, blocks: numberBlocks(document), language: 'en' };

function move(quote: string, edge: Edge, unit: 'word' | 'character', forward: boolean): string | null {
  const start = text.indexOf(quote);
  const moved = movedEdge(text, { start, end: start + quote.length }, edge, (offset) =>
    moveByText(on, offset, unit, forward),
  );
  return moved === null ? null : text.slice(moved.start, moved.end);
}

test.each<readonly [string, Edge, 'word' | 'character', boolean, string | null]>([
  ['backs', 'end', 'word', true, 'backs Assad'],
  ['backs Assad', 'end', 'word', true, 'backs Assad, says'],
  ['backs Assad', 'end', 'word', false, 'backs'],
  ['backs', 'start', 'word', false, 'Russia backs'],
  ['Russia backs', 'start', 'word', true, 'backs'],
  ['backs', 'end', 'character', true, 'backs A'],
  ['backs A', 'end', 'character', false, 'backs'],
  ['backs', 'start', 'character', true, 'acks'],
  // A passage keeps something, and the article has an end.
  ['backs', 'end', 'word', false, null],
  ['R', 'start', 'character', true, null],
  ['Russia', 'start', 'word', false, null],
])('%s: its %s by a %s, forward: %s', (quote, edge, unit, forward, moved) => {
  expect(move(quote, edge, unit, forward)).toBe(moved);
});

test('of several passages the one at the caret is in hand, otherwise the first', () => {
  const passages = [
    { start: 5, end: 9 },
    { start: 20, end: 25 },
  ];
  expect(passageAt(passages, 25)).toBe(1);
  expect(passageAt(passages, 12)).toBe(0);
  expect(passageAt(passages, null)).toBe(0);
});
