import { expect, test } from 'vitest';
import { anOdt } from '../../builders/open-document.ts';
import { aFile, lines, read, refusal } from './reading.ts';

test('an OpenDocument text keeps its headline, headings, lists, quotations, tables and footnotes', async () => {
  const bytes = anOdt(
    `<text:tracked-changes><text:changed-region><text:p>DELETED</text:p></text:changed-region></text:tracked-changes>
    <text:p text:style-name="Title">Harbour pilots walk out</text:p>
    <text:p>The talks <text:span>failed</text:span><text:s text:c="2"/>on
      Monday<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>So the union.</text:p></text:note-body></text:note>.<office:annotation><text:p>SECRET</text:p></office:annotation><draw:frame><draw:image/></draw:frame></text:p>
    <text:h text:outline-level="2">What the pilots want</text:h>
    <text:list><text:list-item><text:p>shorter watches</text:p></text:list-item><text:list-item><text:p>a launch</text:p></text:list-item></text:list>
    <text:p text:style-name="P1">We were never<text:line-break/>asked.</text:p>
    <table:table><table:table-row><table:table-cell><text:p>Port</text:p></table:table-cell><table:table-cell><text:p>Ships</text:p></table:table-cell></table:table-row></table:table>`,
    '<dc:title>Harbour pilots walk out</dc:title><meta:initial-creator>Maren Quill</meta:initial-creator><meta:creation-date>2024-03-11T09:00:00</meta:creation-date><dc:language>en-GB</dc:language>',
  );
  const article = await read(aFile('a.odt', bytes));
  expect(lines(article)).toEqual([
    'headline: Harbour pilots walk out',
    'paragraph: The talks failed  on Monday[1].',
    'heading: What the pilots want',
    'list-item: shorter watches',
    'list-item: a launch',
    'quotation: We were never\nasked.',
    'paragraph: Port | Ships',
    'list-item: [1] So the union.',
  ]);
  expect(article).toMatchObject({
    format: 'odt',
    author: 'Maren Quill',
    published: '2024-03-11',
    language: 'en-GB',
    warnings: [
      'It holds tracked changes; the text was read as if all of them were accepted.',
      'One comment was left out.',
      'Its footnote stands at the end.',
      'One picture was left out.',
    ],
  });
});

test('a locked and a damaged text are told apart', async () => {
  const locked = anOdt('', '', '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>');
  expect((await refusal(aFile('a.odt', locked))).details['reason']).toBe('password');
  const torn = aFile('a.odt', locked.subarray(0, 200));
  expect((await refusal(torn)).details['reason']).toBe('damaged');
});
