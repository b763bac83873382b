import { describe, expect, test } from 'vitest';
import { aFile, lines, read, refusal } from './reading.ts';

const prose =
  'The mayor said on Monday that the bridge would stay closed, and that nobody, least of all the council, could say for how long. ' +
  'Engineers, who had looked at it twice, asked for patience; shopkeepers, who had waited for a year, asked for money.';
const page = (body: string, head = '') =>
  aFile('saved-page.html', `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
const article = (inner: string) => page(`<article><p>${prose}</p><p>${prose}</p>${inner}</article>`);
const rest = async (inner: string) => lines(await read(article(inner))).slice(2);

describe('blocks', () => {
  test.each([
    ['a line break', '<p>one<br>two<br/> three</p>', ['paragraph: one\ntwo\nthree']],
    ['blanks collapse', '<p>  one\n   two <b> three </b> four</p>', ['paragraph: one two three four']],
    ['non-breaking ones do not', '<p>10&nbsp;&nbsp;km</p>', ['paragraph: 10\u00a0\u00a0km']],
    ['entities', '<p>caf&eacute; &#8220;x&#8221; &amp;lt; &#151;</p>', ['paragraph: café “x” &lt; —']],
    ['pre keeps lines', '<pre>one\n  two   three</pre>', ['paragraph: one\ntwo   three']],
    ['quotation', '<blockquote>one<p>two</p></blockquote>', ['quotation: one', 'quotation: two']],
    [
      'list',
      '<ol><li>one<ul><li>two</ul><li>three</ol>',
      ['list-item: one', 'list-item: two', 'list-item: three'],
    ],
    [
      'table',
      '<table><tr><th>Party<th>Seats<tr><td>Hill<td>9</table>',
      ['paragraph: Party | Seats\nHill | 9'],
    ],
    ['empty cells', '<table><tr><td><td>Head<tr><td>a<td><td>b</table>', ['paragraph: Head\na |  | b']],
    ['quotation marks of q', '<p>He said <q>no</q>.</p>', ['paragraph: He said “no”.']],
    ['ruby', '<p><ruby>東京<rp>(</rp><rt>とうきょう</rt></ruby>で</p>', ['paragraph: 東京で']],
    [
      'hidden',
      '<p>a<span hidden>b</span><span style="color:red; display: none">c</span></p>',
      ['paragraph: a'],
    ],
    [
      'controls and code',
      '<p>a<script>b()</script><style>c</style><button>d</button><svg><text>e</text></svg></p>',
      ['paragraph: a'],
    ],
    ['empty paragraphs', '<p>&nbsp;</p><p>a</p><p> <br> </p>', ['paragraph: a']],
    ['heading', '<h3>one</h3><div>two</div>', ['heading: one', 'paragraph: two']],
  ])('%s', async (_, html, expected) => {
    expect(await rest(html)).toEqual(expected);
  });
});

describe('metadata', () => {
  test.each([
    [
      'meta',
      '<meta name="pubdate" content="11 March 2024"><meta name="author" content="By Maren  Quill">',
      { published: '2024-03-11', author: 'Maren Quill' },
    ],
    [
      'JSON-LD',
      `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Bridge stays closed",
        "datePublished":"2024-03-11T23:30:00-05:00","author":[{"@type":"Person","name":"A"},{"@type":"Person","name":"B"}],
        "publisher":{"@type":"Organization","name":"Courier"}}</script>`,
      { published: '2024-03-11', author: 'A, B', source: 'Courier', title: 'Bridge stays closed' },
    ],
    [
      'an address for an author',
      '<meta property="article:author" content="https://example.org/quill">',
      { author: null },
    ],
    ['a date in two readings', '<meta name="date" content="03/04/2024">', { published: null }],
    [
      'broken JSON-LD',
      '<script type="application/ld+json">{"@context": [[[</script>',
      { title: 'saved-page' },
    ],
    ['a language', '<meta property="og:locale" content="de_AT">', { language: 'en' }],
  ])('%s', async (_, head, expected) => {
    expect(await read(page(`<article><p>${prose}</p><p>${prose}</p></article>`, head))).toMatchObject(
      expected,
    );
  });

  test('the date of a time element in the article, not of one beside it', async () => {
    const body = `<article><p>${prose}</p><p>Seen <time datetime="2024-03-11T08:00">today</time></p><p>${prose}</p></article><time datetime="1999-01-01">`;
    expect((await read(page(body))).published).toBe('2024-03-11');
  });
});

describe('headline', () => {
  const headlineOf = async (body: string, head: string) => lines(await read(page(body, head)))[0];
  const text = `<p>${prose}</p><p>${prose}</p><p>${prose}</p>`;

  test('the heading that the page’s title holds, without the site’s name', async () => {
    const html = `<h1>The Courier</h1><article><h1>Bridge stays closed</h1>${text}</article>`;
    expect(await headlineOf(html, '<title>Bridge stays closed | The Courier</title>')).toBe(
      'headline: Bridge stays closed',
    );
  });

  test('not the site’s name, where that is the only heading', async () => {
    const head = '<title>Bridge stays closed</title><meta property="og:site_name" content="The Courier">';
    expect(await headlineOf(`<h1>The Courier</h1><article>${text}</article>`, head)).toBe(
      'headline: Bridge stays closed',
    );
  });

  test('it stands once', async () => {
    const html = `<article><h1>Bridge stays closed</h1><h2>Bridge stays closed</h2>${text}</article>`;
    const all = lines(await read(page(html, '<title>Bridge stays closed</title>')));
    expect(all.filter((line) => line.includes('Bridge stays closed'))).toEqual([
      'headline: Bridge stays closed',
    ]);
  });
});

describe('sloppy pages', () => {
  test.each([
    ['no html, head or body', `<title>Bridge</title><p>${prose}<p>Last.`],
    [
      'text after the end',
      `<html><head><title>Bridge</title></head><body><p>${prose}</p></body></html><p>Last.`,
    ],
    ['two bodies', `<html><title>Bridge</title><body><p>${prose}</p><body><p>Last.</p>`],
    [
      'saved by a browser',
      `<!-- saved from url=(0022)https://example.org/ -->\n<html><head><title>Bridge</title></head><body><p>${prose}</p><p>Last.</p>`,
    ],
    [
      'XHTML',
      `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Bridge</title></head><body><p>${prose}</p><p>Last.</p></body></html>`,
    ],
  ])('%s', async (_, html) => {
    const read_ = await read(aFile('page.htm', html));
    expect(lines(read_)).toEqual(['headline: Bridge', `paragraph: ${prose}`, 'paragraph: Last.']);
  });

  test('where no article can be told, all text is taken, and it is said', async () => {
    const short = await read(aFile('words.html', 'Only a few words'));
    expect(lines(short)).toEqual(['paragraph: Only a few words']);
    expect(short.title).toBe('words');
  });

  test.each([
    ['only a title', '<html><head><title>T</title></head><body></body></html>'],
    ['only a script', '<body><script>document.write("text")</script></body>'],
    ['only a picture', '<p><img src="a.png" alt="words"></p>'],
    ['only blanks', '<p>&nbsp; &#8203;</p>'],
    ['only a frame', '<html><frameset><frame src="x.html"></frameset></html>'],
  ])('a page with %s is refused', async (_, html) => {
    expect((await refusal(aFile('page.html', html))).details).toEqual({
      name: 'page.html',
      reason: 'no-text',
    });
  });

  test('elements inside each other without end are refused', async () => {
    const error = await refusal(aFile('page.html', `${'<div>'.repeat(3000)}text`));
    expect(error.details['reason']).toBe('too-deep');
  });
});
