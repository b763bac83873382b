import { describe, expect, test } from 'vitest';
import { aFile, lines, read, refusal, sample } from './reading.ts';

const readMarkdown = (text: string) => read(aFile('from-the-web.md', text));

test('the whole of a page of all kinds', async () => {
  expect(lines(await read(sample('budget-vote-crlf.md')))).toEqual([
    'headline: Council: no third vote on the budget',
    'paragraph: The council of Hillside will not vote a third time on its budget, the chairwoman said on Friday. ' +
      '"Twice is enough," she told a packed hall.',
    'paragraph: Her opponents walked out.  One of them, the baker Tom Reed, called the decision "a theft in broad ' +
      'daylight" and promised to take it to court.\nHe left no address.',
    'paragraph: 1986. That was the last year in which the council agreed on anything.',
    'paragraph: Party | Seats\nHill | 9\nDale | 8',
    'quotation: A budget is a poem about who matters.',
    'list-item: Schools',
    'list-item: Roads',
    'list-item: the ring road',
    'list-item: Parks',
    'paragraph: Corrected on Saturday.',
    'paragraph: Struck: nine eight seats.[1]',
    'paragraph: [1] Nine before the recount.',
  ]);
});

describe('headline', () => {
  test('a first heading of level 1 is it', async () => {
    const article = await readMarkdown('# Talks *resume*\n\nThe envoy flew in.\n\n# Later\n');
    expect(article.title).toBe('Talks resume');
    expect(lines(article)).toEqual([
      'headline: Talks resume',
      'paragraph: The envoy flew in.',
      'heading: Later',
    ]);
  });

  test('a later one is a heading, and the file’s name the title', async () => {
    const article = await readMarkdown('A kicker\n\n# Talks resume');
    expect(article.title).toBe('from-the-web');
    expect(lines(article)).toEqual(['paragraph: A kicker', 'heading: Talks resume']);
  });

  test('it stands once when front matter and body both have it, in the body’s wording', async () => {
    const article = await readMarkdown(
      '---\ntitle: "Talks \'resume\' - again"\n---\nTUESDAY\n\n# Talks ‘resume’ – again\n\nText.',
    );
    expect(lines(article)).toEqual([
      'headline: Talks ‘resume’ – again',
      'paragraph: TUESDAY',
      'paragraph: Text.',
    ]);
  });

  test('another one in the body stays, as a heading', async () => {
    const article = await readMarkdown('---\ntitle: Talks resume\n---\n# Envoy lands\n\nText.');
    expect(lines(article)).toEqual(['headline: Talks resume', 'heading: Envoy lands', 'paragraph: Text.']);
  });
});

test.each([
  ['emphasis', 'a **b** _c_ `d`', 'a b c d'],
  ['a link', '[words](https://example.org "t") <https://example.org>', 'words https://example.org'],
  ['a reference', '[words][1]\n\n[1]: https://example.org', 'words'],
  ['a soft break', 'one\ntwo', 'one two'],
  ['hard breaks', 'one  \ntwo\\\nthree<br>four', 'one\ntwo\nthree\nfour'],
  ['entities', '&copy; &#8220;x&#8221; \\*', '© “x” *'],
  ['inline HTML', 'a <b>c</b> <script>alert(1)</script>d', 'a c d'],
  ['one tilde', 'from ~5 to ~6 percent', 'from ~5 to ~6 percent'],
  ['code', '    one\n      two', 'one\n  two'],
])('%s', async (_, markdown, text) => {
  expect((await readMarkdown(markdown)).blocks.map((block) => block.text.trim()).join('|')).toBe(text);
});

test.each([
  ['quotation in quotation', '> a\n> > b', ['quotation: a', 'quotation: b']],
  ['list in quotation', '> - a', ['list-item: a']],
  ['loose items', '- a\n\n  b\n- c', ['list-item: a', 'list-item: b', 'list-item: c']],
  [
    'a block of HTML',
    'a\n\n<div><p>b<p>c</div>\n\n<style>d</style>\n\n<!-- e -->',
    ['paragraph: a', 'paragraph: b', 'paragraph: c'],
  ],
  ['a list that goes on', '3. c', ['paragraph: 3. c']],
])('%s', async (_, markdown, expected) => {
  expect(lines(await readMarkdown(markdown))).toEqual(expected);
});

test('pictures are left out, and counted', async () => {
  const article = await readMarkdown('a ![b](c.png) d\n\n![e][f]\n\n<img src="g">\n\n[f]: h.png');
  expect(lines(article)).toEqual(['paragraph: a  d']);
  expect(article.warnings).toEqual(['3 pictures were left out.']);
});

test('quotations inside each other without end are refused', async () => {
  expect((await refusal(aFile('deep.md', `${'>'.repeat(2000)} a`))).details).toEqual({
    name: 'deep.md',
    reason: 'too-deep',
  });
});
