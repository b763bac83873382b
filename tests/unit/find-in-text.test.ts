import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_HITS, TextFinder, type FindQuery } from '../../shared/text/find-in-text.ts';

const plain = { matchCase: false, wholeWord: false, regex: false, ignoreAccents: false };

/** The passages that are found, or what is wrong with the pattern. */
function found(
  text: string,
  query: string,
  options: Partial<FindQuery> = {},
  language: string | null = null,
): string[] | string {
  const answer = new TextFinder(text, language).find({ ...plain, ...options, text: query });
  if (!answer.ok) return answer.reason;
  const { starts, ends } = answer.hits;
  return [...starts].map((start, index) => text.slice(start, ends[index]));
}

test('what typing and typesetting change does not count', () => {
  expect(found('Putin’s “plan” — soft\u00adly', 'putin\'s "plan" - softly')).toEqual([
    'Putin’s “plan” — soft\u00adly',
  ]);
  expect(found('the  no-fly\n zone', 'no‑fly zone')).toEqual(['no-fly\n zone']);
  expect(found('One end.\n\nOne more', 'end. one')).toEqual([]);
  expect(found('ﬁnal oﬃce', 'fi')).toEqual(['ﬁ']);
  expect(found('anything', '')).toEqual([]);
});

test('case counts only if it is asked to, in every script', () => {
  expect(found('Iran IRAN iran', 'Iran')).toEqual(['Iran', 'IRAN', 'iran']);
  expect(found('Iran IRAN iran', 'Iran', { matchCase: true })).toEqual(['Iran']);
  expect(found('Straße STRASSE', 'strasse')).toEqual(['Straße', 'STRASSE']);
  expect(found('Straße', 'stras')).toEqual([]);
  expect(found('ΟΔΟΣ οδός οδος', 'οδοσ')).toEqual(['ΟΔΟΣ', 'οδος']);
  expect(found('ПУТИН Путин', 'путин')).toEqual(['ПУТИН', 'Путин']);
});

test('Turkish has two letters i', () => {
  expect(found('ISPARTA ısparta isparta İSPARTA', 'ısparta', {}, 'tr')).toEqual(['ISPARTA', 'ısparta']);
  expect(found('ISPARTA ısparta isparta İSPARTA', 'isparta', {}, 'tr-TR')).toEqual(['isparta', 'İSPARTA']);
  expect(found('ISPARTA ısparta isparta', 'isparta', {}, 'en')).toEqual(['ISPARTA', 'isparta']);
  for (const language of ['tr', 'en']) {
    expect(found('ISPARTA ısparta İsparta', 'isparta', { ignoreAccents: true }, language)).toHaveLength(3);
  }
});

test('accents count only if they are asked to; the passage has them all', () => {
  const cafes = 'cafe café cafe\u0301 CAFÉ';
  expect(found(cafes, 'cafe')).toEqual(['cafe']);
  expect(found(cafes, 'café')).toEqual(['café', 'cafe\u0301', 'CAFÉ']);
  expect(found(cafes, 'cafe', { ignoreAccents: true })).toEqual(['cafe', 'café', 'cafe\u0301', 'CAFÉ']);
  expect(found(cafes, 'CAFÉ', { ignoreAccents: true, matchCase: true })).toEqual(['CAFÉ']);
  expect(found('Łódź, Erdoğan', 'lodz, erdogan', { ignoreAccents: true })).toEqual(['Łódź, Erdoğan']);
  expect(found('كَتَبَ الكِتـاب', 'كتاب', { ignoreAccents: true })).toEqual(['كِتـاب']);
  expect(found('كَتَبَ', 'كتب')).toEqual([]);
  expect(found('שָׁלוֹם', 'שלום', { ignoreAccents: true })).toEqual(['שָׁלוֹם']);
  expect(found('が か', 'か', { ignoreAccents: true })).toEqual(['か']);
});

test('a whole word ends at an apostrophe, and where a dictionary says so', () => {
  const whole = { wholeWord: true };
  expect(found('Iran Iranian Iran’s pro-Iran', 'iran', whole)).toEqual(['Iran', 'Iran', 'Iran']);
  expect(found('俄罗斯总统普京访问伊朗', '总统', whole, 'zh')).toEqual(['总统']);
  expect(found('俄罗斯总统普京访问伊朗', '罗斯', whole, 'zh')).toEqual([]);
  expect(found('تهران و تهرانی', 'تهران', whole)).toEqual(['تهران']);
  expect(found('𝒳ray 𝒳', '𝒳', whole)).toEqual(['𝒳']);
});

test('a regular expression goes by lines, cases and accents, and says what is wrong with it', () => {
  const regex = { regex: true };
  expect(found('In 2007 and 2015.', '\\b\\d{4}\\b', regex)).toEqual(['2007', '2015']);
  expect(found('one\ntwo', '^T.o$', regex)).toEqual(['two']);
  expect(found('one\ntwo', '^T.o$', { ...regex, matchCase: true })).toEqual([]);
  expect(found('Rouhani Rōuhānī', 'rouh[ā]n.', { ...regex, ignoreAccents: true })).toEqual([
    'Rouhani',
    'Rōuhānī',
  ]);
  expect(found('aXb', 'x*', regex)).toEqual(['X']);
  expect(found('Iranian', 'iran', { ...regex, wholeWord: true })).toEqual([]);
  expect(found('text', '(', regex)).toBe('Unterminated group');
});

test('more hits than one step can tag are left out, and told', () => {
  const answer = new TextFinder('a'.repeat(MOST_HITS + 1), null).find({ ...plain, text: 'a' });
  expect(answer).toMatchObject({ ok: true, hits: { more: true } });
  expect(answer.ok && answer.hits.starts.length).toBe(MOST_HITS);
});

const letters = fc.string({
  unit: fc.constantFrom(
    'a',
    'A',
    'é',
    'e\u0301',
    'e',
    'ß',
    's',
    'S',
    'ς',
    'Σ',
    'İ',
    'ı',
    'ﬁ',
    'كَ',
    '\u200d',
    '😀',
    ' ',
    '\n',
    '’',
  ),
  maxLength: 40,
});

test('any stretch of a text between its characters is found in it, where it is', () => {
  fc.assert(
    fc.property(
      letters,
      fc.nat(),
      fc.nat(),
      fc.boolean(),
      fc.boolean(),
      (text, a, b, matchCase, ignoreAccents) => {
        const edges = [...new Intl.Segmenter().segment(text)].map(({ index }) => index);
        const from = edges[a % Math.max(1, edges.length)] ?? 0;
        const to = edges[b % Math.max(1, edges.length)] ?? 0;
        const piece = text.slice(Math.min(from, to), Math.max(from, to)).trim();
        fc.pre(!/\n\n/.test(piece) && /[a-zßéς😀]/iu.test(piece));
        const answer = new TextFinder(text, null).find({ ...plain, matchCase, ignoreAccents, text: piece });
        if (!answer.ok) throw new Error(answer.reason);
        const { starts, ends } = answer.hits;
        expect(starts.length).toBeGreaterThan(0);
        let last = 0;
        for (const [index, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = ends[index] ?? 0;
          expect(last).toBeGreaterThan(start);
          // What was found is itself found as the same.
          const again = found(text.slice(start, last), piece, { matchCase, ignoreAccents });
          expect(again).toEqual([text.slice(start, last)]);
        }
      },
    ),
    { numRuns: 500 },
  );
});
