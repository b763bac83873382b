import { expect, test } from 'vitest';
import { canonicalise } from '../../../shared/text/canonical.ts';
import { read, sample } from './reading.ts';

test.each([
  {
    name: 'harbour-strike.html',
    title: 'Pilots’ strike shuts the port of Lanvern',
    source: 'The Lanvern Courier',
    author: 'Maren Quill',
    published: '2024-03-11',
    language: 'en-GB',
  },
  {
    name: 'museum-budget-he.html',
    title: 'העירייה תקצץ בתקציב המוזיאון הימי',
    source: 'עיתון החוף',
    author: 'תמר שקדי',
    published: '2022-06-19',
    language: 'he',
  },
  {
    name: 'rail-strike-fa.md',
    title: 'کارگران راه‌آهن شمال دست از کار کشیدند',
    source: 'روزنامهٔ پل',
    author: 'نگار پژوهنده',
    published: '2023-10-05',
    language: 'fa',
  },
  {
    name: 'budget-vote-crlf.md',
    title: 'Council: no third vote on the budget',
    source: 'Hillside Gazette',
    author: null,
    published: '2020-12',
    language: 'en',
  },
  {
    name: 'marks-and-emoji.md',
    title: 'Emoji, marks & joiners: a page that must not be harmed',
    source: null,
    author: 'Zoë Ångström, Nguyễn Văn Ả',
    published: '2021-05-03',
    language: 'en-GB',
  },
  { name: 'water-talks-ar.txt', title: 'تعثّر المحادثات حول مياه نهر سالم', language: 'ar' },
  { name: 'tram-line-zh.txt', title: '临江市新电车线延期通车', language: 'zh' },
  { name: 'ferry-timetable-ja.txt', title: '離島フェリー、冬の減便に住民が反発', language: 'ja' },
  { name: 'dam-inquiry-utf-16le.txt', title: 'Dam inquiry hears of ignored warnings', language: null },
  { name: 'fishing-quota-windows-1252.txt', title: 'Fishing quota splits the coast', language: null },
  { name: 'rooftop-bees-wrapped.txt', title: 'Bees return to the rooftops of Marrow Street', language: null },
])('$name: what its metadata say', async ({ name, ...expected }) => {
  const article = await read(sample(name));
  expect(article).toMatchObject(expected);
  const headlines = article.blocks.filter(({ kind }) => kind === 'headline');
  expect(headlines).toEqual([{ kind: 'headline', text: expected.title }]);
  expect(article.blocks[0]).toBe(headlines[0]);
});

test.each([
  ['fishing-quota-windows-1252.txt', '“a bitter but necessary step”, as the minister, Renée Calviño, put it'],
  ['fishing-quota-windows-1252.txt', '€940… twice last year’s price. ‘Who gains?’ asked the naïve'],
  ['fishing-quota-windows-1252.txt', 'not published\u00a0– it calls'],
  ['dam-inquiry-utf-16le.txt', 'the Orskå dam was leaking'],
  ['dam-inquiry-utf-16le.txt', 'asked for the hearing to be closed. 🌊'],
  ['dam-inquiry-utf-16le.txt', 'В зале было тихо. Σιωπή.'],
  ['water-talks-ar.txt', '«لن تقبل بأي أمر واقع»'],
  ['water-talks-ar.txt', 'تعثّرت مجدداً'],
  ['rail-strike-fa.md', 'هم هیچ‌گاه عملی نشده است'],
  ['museum-budget-he.html', '״זו פגיעה קשה בתרבות״, אמרה מנהלת המוזיאון, ד״ר רונית אלמוג'],
  ['tram-line-zh.txt', '局长沈岚表示，延期是“为了安全”，但没有说明具体原因。'],
  ['ferry-timetable-ja.txt', '島の自治会長・浜野さつきさんは「通院も通学もできなくなる」と'],
  ['marks-and-emoji.md', '“👩‍👩‍👧‍👦 first!” and a flag 🇺🇳, then a thumb 👍🏽 — and a heart ❤️.'],
  [
    'marks-and-emoji.md',
    'Two  spaces stay.  So do decomposed letters: Zoe\u0308, A\u030angstro\u0308m, cafe\u0301;',
  ],
  ['marks-and-emoji.md', 'and composed ones: Zo\u00eb, \u00c5ngstr\u00f6m, caf\u00e9.'],
  ['marks-and-emoji.md', 'שָׁלוֹם, Arabic مَرْحَبًا, Devanagari क्षत्रिय, Thai น้ำ and Zalgo Z̷̨̛͖a̸l̴g̵o̶.'],
  [
    'marks-and-emoji.md',
    '(10\u00a0km), a thin one (5\u2009%), a soft hy\u00adphen and a zero\u200bwidth space',
  ],
  ['marks-and-emoji.md', '𝐁𝐨𝐥𝐝 and 𠜎 lie beyond'],
])('%s keeps “%s” to the letter', async (name, passage) => {
  expect(canonicalise((await read(sample(name))).blocks).text).toContain(passage);
});

test('the page gives its article and nothing from around it', async () => {
  const article = await read(sample('harbour-strike.html'));
  expect(article.blocks.map(({ kind }) => kind)).toEqual([
    'headline',
    ...Array<string>(4).fill('paragraph'),
    'heading',
    'paragraph',
    'quotation',
    'paragraph',
    'paragraph',
    ...Array<string>(3).fill('list-item'),
    'paragraph',
  ]);
  const { text } = canonicalise(article.blocks);
  expect(text).not.toMatch(
    /ADVERTISEMENT|SCRIPT|STYLE|Obituaries|cookies|Mattresses|mackerel|captain|Imprint|rights reserved/,
  );
  expect(text).toContain('The Narrows do not care who signed what.\nThey care whether you are awake.');
  expect(text).toContain('outside the breakwater & a queue of lorries');
  expect(article.warnings).toEqual(['One picture was left out.']);
});

test('lines broken at a width are whole paragraphs again, verse keeps its lines', async () => {
  const { blocks } = await read(sample('rooftop-bees-wrapped.txt'));
  const { text } = canonicalise(blocks);
  expect(text).toContain('Marrow Street last week, to the delight of some neighbours');
  expect(text).toContain('Little bee, little bee,\nleave a drop of that for me.');
  expect(text).toContain('a well-documented leak');
  expect(blocks).toHaveLength(5);
});
