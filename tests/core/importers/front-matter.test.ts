import { describe, expect, test } from 'vitest';
import { aFile, lines, read } from './reading.ts';

const readWith = (yaml: string, name = 'a.md') => read(aFile(name, `---\n${yaml}\n---\n\nBody.\n`));
const none = { source: null, author: null, published: null, language: null, warnings: [] };

test.each([
  [
    'title: A\nsource: B\nauthor: C\npublished: 2015-11-22\nlanguage: en',
    { title: 'A', source: 'B', author: 'C', published: '2015-11-22', language: 'en' },
  ],
  [
    'Title: A\nPublisher: B\nAuthors: [C, D]\nDate: 2015\nLang: german',
    { title: 'A', source: 'B', author: 'C, D', published: '2015', language: 'de' },
  ],
  [
    'title: 1984\nauthor:\n  - name: C\n  - name: D\ndate: 2015-11-22T23:59:00-08:00',
    { title: '1984', author: 'C, D', published: '2015-11-22' },
  ],
  [
    'title: >\n  One\n  line\nsource: {name: B, url: https://example.org}',
    { title: 'One line', source: 'B' },
  ],
  ['title: A\ndate:\nauthor: ""\ntags: [x]', { title: 'A' }],
])('%j', async (yaml, expected) => {
  expect(await readWith(yaml)).toMatchObject({ ...none, ...expected });
});

describe('what has the wrong shape is left out, and named', () => {
  test.each([
    ['title: {a: b}', 'The front matter’s “title” is not text and was left out.', { title: 'a' }],
    [
      'author: [C, [D]]\ntitle: true',
      'The front matter’s “title” is not text and was left out.',
      { author: 'C, D' },
    ],
    [
      'date: 11/12/2015',
      'The front matter’s “date” is not a date that is certain and was left out.',
      { published: null },
    ],
    [
      'published: 2015-02-30',
      'The front matter’s “published” is not a date that is certain and was left out.',
      { published: null },
    ],
    ['lang: gibberish', 'The front matter’s “lang” is not a language and was left out.', { language: null }],
  ])('%s', async (yaml, warning, expected) => {
    expect(await readWith(yaml)).toMatchObject({ ...expected, warnings: [warning] });
  });
});

test('broken YAML is read line by line, and it is said', async () => {
  const article = await readWith('title: Iran: what next?\nsource: "The \\q"\nauthor: [A\ndate: 2015-11-22');
  expect(article).toMatchObject({ title: 'Iran: what next?', published: '2015-11-22' });
  expect(article.warnings[0]).toContain('not valid YAML');
  expect(lines(article)).toEqual(['headline: Iran: what next?', 'paragraph: Body.']);
});

test.each([
  [
    'prose between rules',
    '---\n\nHe said: no.\n\n---\n\nMore.',
    ['heading: He said: no.', 'paragraph: More.'].slice(1),
  ],
  ['a rule', '---\n\nText.', ['paragraph: Text.']],
])('%s is text', async (_, markdown, last) => {
  const article = await read(aFile('a.md', markdown));
  expect(lines(article).slice(-last.length)).toEqual(last);
  expect(article.title).toBe('a');
});

test('it may end in dots, and the file may end with it', async () => {
  expect(await read(aFile('a.md', '---\ntitle: A\n...\nBody.'))).toMatchObject({ title: 'A' });
});

test('a text file with front matter is Markdown', async () => {
  expect(await readWith('title: A', 'a.txt')).toMatchObject({ format: 'markdown', title: 'A' });
});

describe('YAML made to do harm', () => {
  test('aliases are not followed', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level++) {
      const [name, below] = [level, level - 1].map((index) => String.fromCharCode(97 + index));
      bomb.push(`${name}: &${name} [${Array(8).fill(`*${below}`).join(', ')}]`);
    }
    const article = await readWith(['title: Bomb', ...bomb].join('\n'));
    expect(article.title).toBe('Bomb');
  });

  test.each([
    ['tags', 'title: !!js/function "function () {}"\n__proto__: {polluted: true}'],
    ['flow without end', `title: ${'['.repeat(30_000)}`],
    [
      'blocks without end',
      `title: x\n${Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}`,
    ],
  ])('%s', async (_, yaml) => {
    expect((await readWith(yaml)).blocks.at(-1)).toEqual({ kind: 'paragraph', text: 'Body.' });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
