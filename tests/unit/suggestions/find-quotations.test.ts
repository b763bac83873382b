import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../../shared/suggestions/find-quotations.ts';
import { quotedPassages } from '../../../shared/suggestions/quoted-passages.ts';

/** Who is found to say what; `known` are names of the registry. */
function sayings(text: string, ...known: string[]): [speaker: string | null, words: string][] {
  const places = known
    .flatMap((name) => {
      const start = text.indexOf(name);
      return start === -1 ? [] : [{ start, end: start + name.length }];
    })
    .sort((a, b) => a.start - b.start);
  return findQuotations(text, places).map(({ start, end, speaker }) => [
    speaker === null ? null : text.slice(speaker.start, speaker.end),
    text.slice(start, end),
  ]);
}

describe('quotations', () => {
  test('have the speaker that stands behind the verb, before it, or before a comma', () => {
    expect(sayings('“We will not yield,” said Sergei Lavrov on Monday.')).toEqual([
      ['Sergei Lavrov', 'We will not yield,'],
    ]);
    expect(sayings('"We will not yield", Lavrov told Kerry.')).toEqual([['Lavrov', 'We will not yield']]);
    expect(sayings('Esmail Kosari, a member of parliament, said: “There is no ceasefire.”')).toEqual([
      ['Esmail Kosari', 'There is no ceasefire.'],
    ]);
  });

  test('take whoever is of the registry, with capitals or without', () => {
    expect(sayings('“It is all over,” said the foreign ministry.', 'foreign ministry')).toEqual([
      ['foreign ministry', 'It is all over,'],
    ]);
  });

  test('have no speaker where only a pronoun stands', () => {
    expect(sayings('“It is all over,” he said.')).toEqual([[null, 'It is all over,']]);
  });

  test('go on with the same speaker', () => {
    expect(sayings('“It is all over,” said Putin. “We are going home.”')).toEqual([
      ['Putin', 'It is all over,'],
      ['Putin', 'We are going home.'],
    ]);
  });

  test('are each their own speaker’s', () => {
    expect(sayings('Putin said “we are going home”, and Assad said “we are staying here”.')).toEqual([
      ['Putin', 'we are going home'],
      ['Assad', 'we are staying here'],
    ]);
    expect(sayings('“We go home today.” Assad said: “We are staying here.”')).toEqual([
      ['Assad', 'We are staying here.'],
    ]);
  });

  test('are no words in doubt, and no words without a verb of speaking', () => {
    expect(sayings('Kerry spoke of a “ceasefire”, he said.')).toEqual([]);
    expect(sayings('The film “Gone with the Wind” was shown in Moscow.')).toEqual([]);
  });

  test('are found in the marks and verbs of other languages', () => {
    expect(sayings('„Das ist nicht hinnehmbar“, sagte Angela Merkel.')).toEqual([
      ['Angela Merkel', 'Das ist nicht hinnehmbar'],
    ]);
    expect(sayings('»Wir gehen nach Hause«, erklärte Scholz.')).toEqual([['Scholz', 'Wir gehen nach Hause']]);
    expect(sayings('Emmanuel Macron a déclaré : « Nous sommes en guerre »')).toEqual([
      ['Emmanuel Macron', ' Nous sommes en guerre '],
    ]);
    expect(sayings('وقال بوتين: «لن نتراجع عن موقفنا»', 'بوتين')).toEqual([['بوتين', 'لن نتراجع عن موقفنا']]);
    expect(sayings('普京说：「我们不会让步」', '普京')).toEqual([['普京', '我们不会让步']]);
  });
});

describe('quoted passages', () => {
  const words = (text: string): string[] =>
    quotedPassages(text).map(({ start, end }) => text.slice(start, end));

  test('leave apostrophes alone and hold other quotations', () => {
    expect(words('The ministers’ ‘so-called peace, don’t laugh’ isn’t')).toEqual([
      'so-called peace, don’t laugh',
    ]);
    expect(words('“He said ‘no’ to me” and “yes”')).toEqual(['He said ‘no’ to me', 'yes']);
    expect(words('「甲『乙』丙」')).toEqual(['甲『乙』丙']);
  });

  test('end with their paragraph, and go on only where the next one begins with the mark again', () => {
    expect(words('“It never closes\n\nAnother paragraph”')).toEqual([]);
    expect(words('“It goes on\n\n“and ends here”')).toEqual(['It goes on', 'and ends here']);
  });

  test('lie in the text, one behind another', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '“', '”', '"', '«', '»', '„', '’', '‘', '\n\n', '「', '」'),
    });
    fc.assert(
      fc.property(text, (source) => {
        let last = 0;
        for (const { start, end } of quotedPassages(source)) {
          expect(start).toBeGreaterThan(last - 1);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        findQuotations(source, []);
      }),
    );
  });
});
