import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPassage } from '../../../shared/search/find-passage.ts';
import { searchTerms } from '../../../shared/search/search-terms.ts';
import { indexedForm, tokensOf } from '../../../shared/search/tokens.ts';
import { aLongText } from '../../builders/long-article.ts';

test.each([
  ['two words', [['two'], ['words']], [false, false]],
  ['“the prime minister” said', [['the', 'prime', 'minister'], ['said']], [false, false]],
  ['„ohne Ende', [['ohne', 'ende']], [false]],
  ['sanct* "prime min"*', [['sanct'], ['prime', 'min']], [true, true]],
  ['Assad’s', [['assad', 's']], [false]],
  ['*', [], []],
])('%s is understood', (query, words, prefixes) => {
  const terms = searchTerms(query);
  expect(terms.map((term) => term.words)).toEqual(words);
  expect(terms.map(({ isPrefix }) => isPrefix)).toEqual(prefixes);
});

test('every stretch of words of a text is found in it, where it stands', () => {
  const text = `${aLongText({ words: 300 })}\n\nÉmigrés said “no”. 外交部长说制裁没有用。 قال الوزير إنّ العُقوبات لا تنفع.`;
  const tokens = tokensOf(text);
  expect(indexedForm(text).split(' ')).toEqual(tokens.map((token) => token.text));
  fc.assert(
    fc.property(fc.nat(tokens.length - 1), fc.integer({ min: 1, max: 4 }), (from, length) => {
      const phrase = tokens.slice(from, from + length);
      const passage = findPassage(text, [{ words: phrase.map((token) => token.text), isPrefix: false }]);
      const [start, end] = passage?.marks[0] ?? [0, 0];
      const marked = tokensOf(passage?.text.slice(start, end) ?? '').map((token) => token.text);
      expect(marked).toEqual(phrase.map((token) => token.text));
      expect(tokensOf(text.slice(passage?.start, passage?.end)).map((token) => token.text)).toEqual(marked);
    }),
  );
});

test('the passage with most of the terms is shown', () => {
  const text = `budget ${'x '.repeat(300)} the budget of the dam ${'x '.repeat(300)} dam`;
  const passage = findPassage(text, searchTerms('dam budget'));
  expect(passage?.text).toContain('the budget of the dam');
  expect(passage?.count).toBe(4);
});
