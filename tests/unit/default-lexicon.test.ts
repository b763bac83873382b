import { expect, test } from 'vitest';
import { defaultCodebook } from '../../shared/codebook/default-codebook.ts';
import { defaultLexicon } from '../../shared/lexicon/default-lexicon.ts';
import { LexiconEntry } from '../../shared/schema/lexicon.ts';

test('is made of valid entries, each id and each phrase once, with codes that are there', () => {
  for (const entry of defaultLexicon) expect(LexiconEntry.safeParse(entry).error).toBeUndefined();
  const ids = defaultLexicon.map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  const phrases = defaultLexicon.map(({ language, text }) => `${language} ${text.toLowerCase()}`);
  expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([]);
  const codes = new Set(defaultCodebook.filter(({ scheme }) => scheme === 'bias').map(({ id }) => id));
  expect(defaultLexicon.filter(({ codeId }) => !codes.has(codeId))).toEqual([]);
});

test('has a start in six languages', () => {
  expect([...new Set(defaultLexicon.map(({ language }) => language))]).toEqual([
    'en',
    'de',
    'fr',
    'es',
    'ar',
    'fa',
  ]);
});
