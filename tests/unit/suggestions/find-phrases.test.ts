import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparable } from '../../../shared/suggestions/comparable-text.ts';
import { PhraseFinder } from '../../../shared/suggestions/find-phrases.ts';
import { PhraseAutomaton } from '../../../shared/suggestions/phrase-automaton.ts';

/** The passages of a text in which any of the phrases is found. */
function found(text: string, ...phrases: string[]): string[] {
  const finder = new PhraseFinder(phrases.map((phrase) => ({ text: phrase, meaning: phrase })));
  return finder.find(text).map(({ start, end }) => text.slice(start, end));
}

describe('names in a text', () => {
  test('are found as whole words, whatever their case, with a possessive behind them', () => {
    expect(found('Assad, ASSAD’s and Assads; the ass', 'Assad', 'ass')).toEqual(['Assad', 'ASSAD', 'ass']);
  });

  test('the longest one wins where they overlap', () => {
    expect(found('Bashar Assad met Assad.', 'Assad', 'Bashar Assad')).toEqual(['Bashar Assad', 'Assad']);
  });

  test('are found over line breaks and double blanks', () => {
    expect(found('Bashar\nAssad and Bashar  Assad', 'Bashar Assad')).toEqual([
      'Bashar\nAssad',
      'Bashar  Assad',
    ]);
  });

  test('are found with or without their accents, composed or not', () => {
    expect(found('Erdoğan, Erdogan, Erdog\u0306an', 'Erdoğan')).toEqual([
      'Erdoğan',
      'Erdogan',
      'Erdog\u0306an',
    ]);
  });

  test('are found in Arabic behind particles, vowelled, and in spellings of one sound', () => {
    expect(found('والأسد للأسد الأَسَد الاسدي', 'الأسد')).toEqual(['الأسد', 'للأسد', 'الأَسَد']);
  });

  test('are found in Persian before a suffix, and with Arabic letters', () => {
    expect(found('ایرانی‌ها و ايرانی', 'ایرانی')).toEqual(['ایرانی', 'ايرانی']);
  });

  test('are found in Hebrew behind particles', () => {
    expect(found('בישראל ולישראל', 'ישראל')).toEqual(['ישראל', 'ישראל']);
  });

  test('are found in Chinese, where no blank parts words', () => {
    expect(found('俄罗斯总统普京星期一访问德黑兰。', '普京', '俄罗斯')).toEqual(['俄罗斯', '普京']);
  });

  test('are found beside ligatures that stand for many letters', () => {
    expect(found('\ufdfa\ufdfa\ufdfa Assad', 'Assad')).toEqual(['Assad']);
  });

  test('stand for all who share them', () => {
    const finder = new PhraseFinder([
      { text: 'Washington', meaning: 'the city' },
      { text: 'washington', meaning: 'the government' },
    ]);
    expect(finder.find('In Washington.')[0]?.meanings).toEqual(['the city', 'the government']);
  });
});

test('the automaton finds what a scan for each phrase finds', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ab', 'ا', '京'), maxLength: 30 });
  fc.assert(
    fc.property(letters, fc.array(letters, { maxLength: 8 }), (text, phrases) => {
      const key = (phrase: number, start: number): string => `${phrase} ${start}`;
      const wanted = phrases.flatMap((phrase, index) =>
        phrase === ''
          ? []
          : [...text].flatMap((_, start) => (text.startsWith(phrase, start) ? [key(index, start)] : [])),
      );
      const hits = [...new PhraseAutomaton(phrases).search(text)].map(({ phrase, start }) =>
        key(phrase, start),
      );
      expect(hits.sort()).toEqual(wanted.sort());
    }),
  );
});

test('every unit of a comparable text comes from a place in the source, ascending', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (source) => {
      const { text, offsets } = comparable(source);
      expect(offsets).toHaveLength(text.length + 1);
      expect([...offsets]).toEqual([...offsets].sort((a, b) => a - b));
      expect(offsets.at(-1)).toBe(source.length);
    }),
  );
});
