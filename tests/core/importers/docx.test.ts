import { expect, test } from 'vitest';
import { aDocx, aListItem, aParagraph, aRun, coreProperties } from '../../builders/docx.ts';
import { aFile, lines, read, refusal } from './reading.ts';

test('a Word document keeps its headline, headings, lists, quotations and footnotes', async () => {
  const bytes = aDocx({
    body: [
      aParagraph('Harbour pilots walk out', 'Title'),
      `<w:p>${aRun('The talks ')}${aRun('failed', '<w:i/>')}${aRun(' on Monday.')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      aParagraph('What the pilots want', 'Heading1'),
      aListItem('shorter watches'),
      aListItem('a second launch'),
      aParagraph('We were never asked.', 'Quote'),
      `<w:p>${aRun('The ministry ')}<w:ins w:id="1" w:author="A">${aRun('now ')}</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>never </w:delText></w:r></w:del>${aRun('agrees.')}<w:r><w:commentReference w:id="0"/></w:r></w:p>`,
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Port</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Ships</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    ].join(''),
    parts: {
      'docProps/core.xml': coreProperties({
        'dc:title': 'Microsoft Word - draft 7.doc',
        'dc:creator': 'Maren Quill',
        'dcterms:created': '2024-03-11T09:00:00Z',
      }),
      'word/footnotes.xml':
        '<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>So the union.</w:t></w:r></w:p></w:footnote></w:footnotes>',
      'word/comments.xml':
        '<w:comments><w:comment w:id="0" w:author="B"><w:p><w:r><w:t>SECRET</w:t></w:r></w:p></w:comment></w:comments>',
    },
  });
  const article = await read(aFile('a.docx', bytes));
  expect(lines(article)).toEqual([
    'headline: Harbour pilots walk out',
    'paragraph: The talks failed on Monday.[1]',
    'heading: What the pilots want',
    'list-item: shorter watches',
    'list-item: a second launch',
    'quotation: We were never asked.',
    'paragraph: The ministry now agrees.',
    'paragraph: Port | Ships',
    'list-item: [1] So the union.',
  ]);
  expect(article).toMatchObject({
    format: 'docx',
    title: 'Harbour pilots walk out',
    author: 'Maren Quill',
    published: '2024-03-11',
    language: 'en-GB',
    warnings: [
      'It holds tracked changes; the text was read as if all of them were accepted.',
      'One comment was left out.',
      'Its footnote stands at the end.',
    ],
  });
});

test('a Chinese document without styles, under another name', async () => {
  const bytes = aDocx({
    body: [
      `<w:p>${aRun('临江市新电车线延期通车', '<w:b/>')}</w:p>`,
      aParagraph('临江市交通局周一宣布，新电车线将推迟至明年春天通车。'),
    ].join(''),
  });
  expect(await read(aFile('稿件.bin', bytes))).toMatchObject({
    title: '临江市新电车线延期通车',
    language: 'zh',
    blocks: [
      { kind: 'headline', text: '临江市新电车线延期通车' },
      { kind: 'paragraph', text: '临江市交通局周一宣布，新电车线将推迟至明年春天通车。' },
    ],
  });
});

test.each([
  ['<!DOCTYPE w [<!ENTITY a "aaaa">]>', 'damaged'],
  ['<w:p>'.repeat(2000), 'too-deep'],
  ['<w:p><w:r>', 'damaged'],
])('a document with %s in it is refused', async (body, reason) => {
  expect((await refusal(aFile('a.docx', aDocx({ body })))).details['reason']).toBe(reason);
});
