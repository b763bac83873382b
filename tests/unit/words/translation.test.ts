import { expect, test } from 'vitest';
import { de } from '../../../renderer/words/de.ts';
import { en } from '../../../renderer/words/en.ts';
import { desktopDe } from '../../../shared/words/desktop-de.ts';
import { desktopEn } from '../../../shared/words/desktop-en.ts';
import { chooseLanguage } from '../../../shared/words/languages.ts';

type Phrase = string | ((...blanks: readonly Blank[]) => string);

/** What is put into a blank of any kind: a number, a text when it is written, a list of one when it is gone through. */
class Blank extends Number {
  *[Symbol.iterator](): Generator<string> {
    yield String(this);
  }
}

/** Every phrase of a catalogue by its path: `inspector.tabs.list`. */
function phrases(value: unknown, path = ''): Map<string, Phrase> {
  if (typeof value === 'string' || typeof value === 'function') return new Map([[path, value as Phrase]]);
  return new Map(
    Object.entries(Object(value)).flatMap(([key, each]) => [
      ...phrases(each, path === '' ? key : `${path}.${key}`),
    ]),
  );
}

/** What a phrase says; its blanks are filled with numbers that show in it. */
function say(phrase: Phrase | undefined): string {
  if (phrase === undefined || typeof phrase === 'string') return phrase ?? '';
  return phrase(...blanksOf(phrase));
}

function blanksOf(phrase: Phrase): readonly Blank[] {
  return typeof phrase === 'string'
    ? []
    : Array.from({ length: phrase.length }, (_, at) => new Blank(701 + at));
}

const catalogues = [
  ['the page', phrases(en), phrases(de)],
  ['menus and dialogs', phrases(desktopEn), phrases(desktopDe)],
] as const;

/** The same word in both languages, or no word at all. */
const shared = new Set([
  ...['Slantwise', 'Wikidata', 'Name', 'Code', 'Definition', 'Organisation', 'Position', 'Status', 'Bias'],
  ...[
    'Annotation',
    'Import',
    'Filter',
    'Alt',
    'Esc',
    'px',
    'Export',
    'Format',
    'Team',
    'Codes',
    'Text',
    'Passphrase',
  ],
  ...['Web', 'US', 'Letter', 'Markdown', 'BibTeX', 'CSL', 'JSON'],
]);

for (const [name, english, german] of catalogues) {
  test(`German has every phrase, and none too many: ${name}`, () => {
    expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test(`nothing is left in English: ${name}`, () => {
    const left = [...german].filter(([path, phrase]) => {
      const said = say(phrase);
      const words = said.match(/\p{L}{2,}/gu) ?? [];
      return (
        path !== 'direction' && said === say(english.get(path)) && words.some((word) => !shared.has(word))
      );
    });
    expect(left.map(([path, phrase]) => `${path}: ${say(phrase)}`)).toEqual([]);
  });

  test(`every blank that English fills is filled: ${name}`, () => {
    const forgotten = [...english].flatMap(([path, phrase]) => {
      const said = say(phrase);
      const translated = say(german.get(path));
      return blanksOf(phrase)
        .map(String)
        .filter((blank) => said.includes(blank) && !translated.includes(blank))
        .map((blank) => `${path}: ${said} / ${translated} (${blank})`);
    });
    expect(forgotten).toEqual([]);
  });

  test(`German is written as German is: ${name}`, () => {
    const said = [...german].map(([path, phrase]) => `${path}: ${say(phrase)}`);
    // “English” quotation marks, an ellipsis stuck to a word, and an English dash.
    expect(said.filter((phrase) => /[“](?=\p{L}|\d)|\p{L}…|—/u.test(phrase))).toEqual([]);
  });
}

test('the language is the one that was chosen, else the first that the system prefers and we speak', () => {
  expect(chooseLanguage('de', ['en-GB'])).toBe('de');
  expect(chooseLanguage(null, ['fr-FR', 'de-AT', 'en'])).toBe('de');
  expect(chooseLanguage(null, ['fa-IR'])).toBe('en');
  expect(chooseLanguage('xx', ['de'])).toBe('en');
});
