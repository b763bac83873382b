import fc from 'fast-check';
import { zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { SourceFile } from '../../../electron/core/importers/importer.ts';
import { aDocx, aListItem, aParagraph, coreProperties } from '../../builders/docx.ts';
import { anEpub } from '../../builders/e-book.ts';
import { fuzzed, fuzzTimeout } from '../../builders/fuzzing.ts';
import { anOdt } from '../../builders/open-document.ts';
import { aFile, refusal } from './reading.ts';
import { expectSoundAnswer } from './sound-answer.ts';

const documents: readonly SourceFile[] = [
  aFile(
    'a.docx',
    aDocx({
      body: [aParagraph('A headline', 'Title'), aParagraph('A text.'), aListItem('one')].join(''),
      parts: { 'docProps/core.xml': coreProperties({ 'dc:title': 'A headline' }) },
    }),
  ),
  aFile('a.odt', anOdt('<text:h>A headline</text:h><text:p>A text.</text:p>', '<dc:title>A</dc:title>')),
  aFile('a.epub', anEpub(['<h1>One</h1><p>A text.</p>', '<p>Another.</p>'], '<dc:title>A book</dc:title>')),
  aFile(
    'a.rtf',
    String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\info{\title A}}\pard\b A headline\par\plain A \u8222?text{\footnote one}.\par}`,
  ),
  aFile(
    'a.eml',
    'From: a@b.example\r\nMIME-Version: 1.0\r\nSubject: =?utf-8?b?QQ==?=\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>A text.\r\n--x--\r\n',
  ),
  aFile(
    'a.mhtml',
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="z"\r\n\r\n--z\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/\r\n\r\n<h1>A headline</h1><p class=3D"a">A text.</p>\r\n--z--\r\n',
  ),
  aFile('a.pdf', readFileSync(path.join(import.meta.dirname, 'samples/water-talks-ar.pdf'))),
];

const mutation = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 200 }),
  insert: fc.uint8Array({ maxLength: 8 }),
});

test.each(documents)(
  '$name, torn and mangled',
  async ({ name, bytes }) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        async (mutations, kept) => {
          let torn = Buffer.from(bytes.subarray(0, kept > 0.8 ? bytes.length : bytes.length * kept));
          for (const { at, remove, insert } of mutations) {
            const start = at % (torn.length + 1);
            torn = Buffer.concat([torn.subarray(0, start), insert, torn.subarray(start + remove)]);
          }
          await expectSoundAnswer({ name, bytes: torn });
        },
      ),
      fuzzed(60),
    );
  },
  fuzzTimeout(),
);

test('an archive that would swell beyond all measure is refused before it is inflated', async () => {
  const swelling = zipSync({ 'word/document.xml': Buffer.alloc(8 * 2 ** 20, ' ') });
  expect(await refusal(aFile('a.docx', swelling))).toMatchObject({
    message: '“a.docx” holds more, unpacked, than any article.',
    details: { reason: 'too-large' },
  });
});
