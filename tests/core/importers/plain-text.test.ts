import { describe, expect, test } from 'vitest';
import { aFile, lines, read } from './reading.ts';

const readText = (text: string, name = 'from-the-wire.txt') => read(aFile(name, text));

describe('title', () => {
  test('a short first line with a blank line after it is the headline', async () => {
    const article = await readText('Talks resume\n\nThe envoy flew in.');
    expect(article.title).toBe('Talks resume');
    expect(lines(article)).toEqual(['headline: Talks resume', 'paragraph: The envoy flew in.']);
  });

  test.each([
    ['no blank line follows', 'Talks resume\nThe envoy flew in.'],
    ['nothing follows', 'Talks resume\n\n'],
    ['it is long', `${'The envoy flew in and said that all was well. '.repeat(4)}\n\nThe rest.`],
  ])('where %s, the file’s name is the title and no block is a headline', async (_, text) => {
    const article = await readText(text);
    expect(article.title).toBe('from-the-wire');
    expect(article.blocks.map(({ kind }) => kind)).not.toContain('headline');
  });

  test.each([
    ['notes.final.txt', 'notes.final'],
    ['Interview with Dr. Smith', 'Interview with Dr. Smith'],
    ['version 1.5', 'version 1.5'],
    ['', 'Untitled article'],
  ])('the file %j is called %j', async (name, title) => {
    expect((await readText('One line.', name)).title).toBe(title);
  });
});

describe('line ends', () => {
  test.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['LF', '\n'],
    ['NEL', '\u0085'],
    ['U+2028', '\u2028'],
  ])('%s parts lines', async (_, end) => {
    const article = await readText(['Head', '', 'One.', '', 'Two.', ''].join(end));
    expect(lines(article)).toEqual(['headline: Head', 'paragraph: One.', 'paragraph: Two.']);
  });

  test('lines of blanks part paragraphs too', async () => {
    expect(lines(await readText('One.\nMore.\n \t \nTwo.'))).toEqual([
      'paragraph: One.\nMore.',
      'paragraph: Two.',
    ]);
  });

  test('lines broken at a width are joined', async () => {
    const article = await readText(
      'The minister spoke to the assembled press in the capital on\n' +
        'Monday, saying that nothing had changed in the position of\n' +
        'the government over the past weeks and that talks would go\n' +
        'ahead.\n\n' +
        'The opposition left the hall in protest before the minister\n' +
        'had ended.\n',
    );
    expect(lines(article)).toEqual([
      'paragraph: The minister spoke to the assembled press in the capital on Monday, saying that nothing had changed ' +
        'in the position of the government over the past weeks and that talks would go ahead.',
      'paragraph: The opposition left the hall in protest before the minister had ended.',
    ]);
  });

  test('Chinese lines broken at a width are joined without a blank', async () => {
    const article = await readText(
      '市交通局周五宣布，原定于本月通车的六号电车线将推迟至少三个月，局长\n' +
        '表示延期是为了安全，但没有说明具体原因，沿线居民的意见也并不一致，\n' +
        '有人抱怨。\n',
    );
    expect(lines(article)).toEqual([
      'paragraph: 市交通局周五宣布，原定于本月通车的六号电车线将推迟至少三个月，局长' +
        '表示延期是为了安全，但没有说明具体原因，沿线居民的意见也并不一致，有人抱怨。',
    ]);
  });

  test('verse, addresses and lists keep theirs', async () => {
    const verse =
      'Shall I compare thee to a summer’s day?\n' +
      'Thou art more lovely and more temperate:\n' +
      'Rough winds do shake the darling buds of May';
    const list = 'The demands:\n- ten hours of rest\n- a second pilot';
    expect(lines(await readText(`${verse}\n\n${list}`))).toEqual([
      `paragraph: ${verse}`,
      `paragraph: ${list}`,
    ]);
  });

  test('a wrapped list is joined item by item', async () => {
    const article = await readText(
      '1. Ten hours of rest between shifts, without any exception in\n' +
        '   the winter months, when nights are longest and the sea is\n' +
        '   highest.\n' +
        '2. A second pilot on every ship that is longer than two hundred\n' +
        '   metres.\n',
    );
    expect(article.blocks[0]?.text.split('\n')).toEqual([
      '1. Ten hours of rest between shifts, without any exception in the winter months, when nights are longest and ' +
        'the sea is highest.',
      '2. A second pilot on every ship that is longer than two hundred metres.',
    ]);
  });

  test('without blank lines, long lines are paragraphs', async () => {
    const long =
      'The minister spoke to the assembled press in the capital on Monday, saying that nothing had changed at all.';
    expect(lines(await readText(`${long}\nHe left.\n${long}`))).toEqual([
      `paragraph: ${long}`,
      'paragraph: He left.',
      `paragraph: ${long}`,
    ]);
  });

  test('paragraphs of about one length are not taken for one broken paragraph', async () => {
    const paragraphs = [
      'The minister spoke to the assembled press on Monday morning.',
      'The opposition left the hall in protest before the end of it.',
      'The talks will go ahead as they were planned a year ago now.',
    ];
    expect((await readText(paragraphs.join('\n'))).blocks[0]?.text).toBe(paragraphs.join('\n'));
  });
});
