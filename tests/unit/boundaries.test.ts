import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords, nextStop, previousStop, stops, wordAt } from '../../shared/text/boundaries.ts';
import { baseDirection } from '../../shared/text/direction.ts';
import { aStretchOfText } from '../builders/arbitrary-text.ts';

const aGranularity = fc.constantFrom('grapheme' as const, 'word' as const, 'sentence' as const);
const aLanguage = fc.constantFrom(null, 'en', 'fa', 'ja', 'not a language', 'th');

describe('stops', () => {
  test('ascend from the start to the end and never cut a character', () => {
    fc.assert(
      fc.property(aStretchOfText(), aGranularity, aLanguage, (text, granularity, language) => {
        const found = stops(text, granularity, language);
        expect(found[0]).toBe(0);
        expect(found.at(-1)).toBe(text.length);
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
        const graphemes = new Set(stops(text, 'grapheme', language));
        expect(found.filter((stop) => !graphemes.has(stop))).toEqual([]);
      }),
    );
  });

  test('forward and back again lands where the caret was', () => {
    fc.assert(
      fc.property(aStretchOfText(), aGranularity, (text, granularity) => {
        for (const stop of stops(text, granularity, null).slice(0, -1)) {
          const next = nextStop(text, stop, granularity, null);
          expect(next).toBeGreaterThan(stop);
          expect(previousStop(text, next ?? 0, granularity, null)).toBe(stop);
        }
      }),
    );
  });

  test('words begin where words begin', () => {
    expect(stops('“No,” said Mr. Assad.', 'word', 'en')).toEqual([0, 1, 6, 11, 15, 21]);
  });

  test.each([
    ['👩‍👩‍👧‍👦', 'grapheme', [0, 11]],
    ['e\u0301a', 'grapheme', [0, 2, 3]],
    ['He left. She stayed.', 'sentence', [0, 9, 20]],
    ['设计。“我们走，”他说。', 'sentence', [0, 3, 12]],
    ['„Nein.“ Er ging. (Sie blieb.)', 'sentence', [0, 8, 17, 29]],
    ['', 'word', [0]],
    ['…', 'word', [0, 1]],
  ] as const)('%j by %s', (text, granularity, expected) => {
    expect(stops(text, granularity, 'en')).toEqual(expected);
  });

  test('there is none before the start and none after the end', () => {
    expect(previousStop('abc', 0, 'word', null)).toBeNull();
    expect(nextStop('abc', 3, 'word', null)).toBeNull();
  });
});

test.each([
  ['Putin’s visit', 2, 'Putin’s'],
  ['Putin’s visit', 7, null],
  ['Putin’s visit', 13, null],
  ['die Tür.', 4, 'Tür'],
])('the word in “%s” at %i is %j', (text, offset, word) => {
  const found = wordAt(text, offset, null);
  expect(found === null ? null : text.slice(found.start, found.end)).toBe(word);
});

test.each([
  ['One, two — “three”.', 3],
  ['مرحبا بالعالم', 2],
  ['', 0],
  ['… — 👍', 0],
])('“%s” has %i words', (text, words) => {
  expect(countWords(text, null)).toBe(words);
});

test.each([
  ['The talks', 'ltr'],
  ['المحادثات', 'rtl'],
  ['שלום', 'rtl'],
  ['“12” — النيل in Arabic', 'rtl'],
  ['۱۲ abc', 'ltr'],
  ['\u200f12 abc', 'rtl'],
  ['\u2067مرحبا\u2069 is a word', 'ltr'],
  ['12, 13 …', null],
  ['', null],
])('“%s” runs %s', (text, direction) => {
  expect(baseDirection(text)).toBe(direction);
});
