import { expect, test } from 'vitest';
import { aFile, lines, read, refusal } from './reading.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

test('Rich Text keeps its headline, headings, lists, tables and footnotes', async () => {
  const article = await read(
    aFile(
      'a.rtf',
      latin1(String.raw`{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fnil\fcharset0 Times;}{\f1\fnil\fcharset204 Arial;}}
{\stylesheet{\s1 heading 1;}}{\info{\title untitled}{\author Zo\'eb Quill}{\creatim\yr2024\mo3\dy11\hr9}}
{\header Page HEAD}{\*\generator Word;}
\pard\b\fs36 Harbour pilots walk out\par
\pard\plain\f0\fs24 The talks \i failed\i0  on\~Monday{\super 1{\footnote\pard So the union.}}\emdash\u8222?so\u8220? Ren\'e9e.\par
\pard\outlinelevel0 What the pilots want\par
{\listtext\'B7\tab}\pard\ls1 shorter watches\par{\listtext\'B7\tab}a launch\par
\pard {\field{\*\fldinst HYPERLINK "x"}{\fldrslt linked}} and {\v hidden}{\deleted gone }{\f1\'cf\'f0\'e8}\line here\'85\par
\trowd Port\cell Ships\cell\row
{\*\shppict{\pict\pngblip 89504e47}}{\nonshppict{\pict 00}}{\*\annotation SECRET}
\pard {\'7b}braces\}\par}`),
    ),
  );
  expect(lines(article)).toEqual([
    'headline: Harbour pilots walk out',
    'paragraph: The talks failed on\u00a0Monday1[1]—„so“ Renée.',
    'heading: What the pilots want',
    'list-item: shorter watches',
    'list-item: a launch',
    'paragraph: linked and При\nhere…',
    'paragraph: Port | Ships',
    'paragraph: {braces}',
    'list-item: [1] So the union.',
  ]);
  expect(article).toMatchObject({
    format: 'rtf',
    title: 'Harbour pilots walk out',
    author: 'Zoë Quill',
    published: '2024-03-11',
    warnings: [
      'It holds tracked changes; the text was read as if all of them were accepted.',
      'One comment was left out.',
      'Its footnote stands at the end.',
      'One picture was left out.',
    ],
  });
});

test('letters by number and in Eastern code pages', async () => {
  const text = String.raw`{\rtf1\ansi\ansicpg936\uc2 \'c1\'d9\'bd\'ad \u20020\'bd\'ad {\uc0\u-10179\u-8704}{\f9\'ca\'d0}\par}`;
  expect(lines(await read(aFile('a.rtf', latin1(text))))).toEqual(['paragraph: 临江 临 😀市']);
});

test('Rich Text without text is refused, however deep its groups', async () => {
  expect((await refusal(aFile('a.rtf', '{\\rtf1 {\\b }}'))).details['reason']).toBe('no-text');
  const deep = latin1(`{\\rtf1${'{\\b'.repeat(300_000)} deep}`);
  expect(await read(aFile('a.rtf', deep))).toMatchObject({ blocks: [{ text: 'deep' }] });
});
