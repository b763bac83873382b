import { describe, expect, test } from 'vitest';
import { numberBlocks } from '../../renderer/article/article-document.ts';
import { grow, moveByText, type MotionText, type TextUnit } from '../../renderer/article/text-motion.ts';
import { trimPassage } from '../../renderer/article/trim-passage.ts';
import { anArticle } from '../builders/article.ts';

function on(text: string, language: string | null = 'en'): MotionText {
  const { document } = anArticle({ text, language });
  return { text: document.text, blocks: numberBlocks(document), language };
}

/** The caret as `|` in the text, moved by a unit. */
function move(marked: string, unit: TextUnit, forward: boolean, language: string | null = 'en'): string {
  const offset = marked.indexOf('|');
  const text = on(marked.replace('|', ''), language);
  const to = moveByText(text, offset, unit, forward);
  return `${text.text.slice(0, to)}|${text.text.slice(to)}`;
}

describe('by word', () => {
  test('goes to the end of a word, so that a comma or blank is not taken along', () => {
    expect(move('|Khamenei, the leader', 'word', true)).toBe('Khamenei|, the leader');
    expect(move('Khamenei|, the leader', 'word', true)).toBe('Khamenei, the| leader');
  });

  test('goes back to the start of a word', () => {
    expect(move('Khamenei, the lea|der', 'word', false)).toBe('Khamenei, the |leader');
    expect(move('Khamenei, |the leader', 'word', false)).toBe('|Khamenei, the leader');
  });

  test('goes on into the next paragraph and back', () => {
    expect(move('One two|\n\nthree', 'word', true)).toBe('One two\n\nthree|');
    expect(move('One two\n\n|three', 'word', false)).toBe('One |two\n\nthree');
    expect(move('the end|', 'word', true)).toBe('the end|');
    expect(move('|the end', 'word', false)).toBe('|the end');
  });

  test('knows Chinese words', () => {
    expect(move('|外交部发言人表示', 'word', true, 'zh')).toBe('外交部|发言人表示');
  });
});

describe('by sentence and paragraph', () => {
  test('ends behind the full stop, before the blank', () => {
    expect(move('|He left. She stayed.', 'sentence', true)).toBe('He left.| She stayed.');
    expect(move('He left.| She stayed.', 'sentence', true)).toBe('He left. She stayed.|');
    expect(move('He left. She| stayed.', 'sentence', false)).toBe('He left. |She stayed.');
  });

  test('goes to the ends of paragraphs', () => {
    expect(move('On|e.\n\nTwo.', 'paragraph', true)).toBe('One.|\n\nTwo.');
    expect(move('One.|\n\nTwo.', 'paragraph', true)).toBe('One.\n\nTwo.|');
    expect(move('One.\n\nTw|o.', 'paragraph', false)).toBe('One.\n\n|Two.');
    expect(move('One.\n\n|Two.', 'paragraph', false)).toBe('|One.\n\nTwo.');
  });
});

test('by character, an emoji of several code units is one step', () => {
  expect(move('a|👩‍👩‍👧‍👦b', 'character', true)).toBe('a👩‍👩‍👧‍👦|b');
  expect(move('a👩‍👩‍👧‍👦|b', 'character', false)).toBe('a|👩‍👩‍👧‍👦b');
});

test('a selection grows from the word to the sentence, the paragraph and the article', () => {
  const text = on('He left. She stayed.\n\nThe end.');
  const quote = ({ start, end }: { start: number; end: number }): string => text.text.slice(start, end);
  const word = grow(text, 11, 11);
  const sentence = grow(text, word.start, word.end);
  const paragraph = grow(text, sentence.start, sentence.end);
  const all = grow(text, paragraph.start, paragraph.end);
  expect([word, sentence, paragraph, all].map(quote)).toEqual([
    'She',
    'She stayed.',
    'He left. She stayed.',
    text.text,
  ]);
  expect(grow(text, all.start, all.end)).toEqual(all);
});

test('a passage loses the blanks at its ends, whichever way it was selected', () => {
  expect(trimPassage('a word, another', 1, 7)).toEqual({ start: 2, end: 7 });
  expect(trimPassage('a word \n', 8, 1)).toEqual({ start: 2, end: 6 });
  expect(trimPassage('a   b', 1, 4)).toBeNull();
});
