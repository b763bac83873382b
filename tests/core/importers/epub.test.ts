import { expect, test } from 'vitest';
import { anEpub } from '../../builders/e-book.ts';
import { zipped } from '../../builders/zipped.ts';
import { aFile, lines, read, refusal } from './reading.ts';

const metadata =
  '<dc:title>The Narrows</dc:title><dc:creator>Maren Quill</dc:creator><dc:creator>Olaf Renn</dc:creator>' +
  '<dc:publisher>Pier Press</dc:publisher><dc:date>2021-05-03</dc:date><dc:language>en-GB</dc:language>';

test('a book is one article, its chapters in the order of reading', async () => {
  const bytes = anEpub(
    [
      '<h1>I. Ebb</h1><p>Nobody came&nbsp;down to the quay.</p><a id="x"/><p>Not one.</p><img src="a.png" alt=""/>',
      '<h1>II. Flood</h1><blockquote><p>The sea keeps no accounts.</p></blockquote>',
    ],
    metadata,
  );
  const article = await read(aFile('narrows.epub', bytes));
  expect(lines(article)).toEqual([
    'headline: The Narrows',
    'heading: I. Ebb',
    'paragraph: Nobody came\u00a0down to the quay.',
    'paragraph: Not one.',
    'heading: II. Flood',
    'quotation: The sea keeps no accounts.',
  ]);
  expect(article).toMatchObject({
    format: 'epub',
    title: 'The Narrows',
    author: 'Maren Quill, Olaf Renn',
    source: 'Pier Press',
    published: '2021-05-03',
    language: 'en-GB',
    warnings: ['The 2 parts of the book became one article.', 'One picture was left out.'],
  });
});

test('a locked book and one without a table of parts are refused', async () => {
  const encryption = (algorithm: string): Record<string, string> => ({
    'META-INF/encryption.xml': `<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`,
  });
  const locked = anEpub(['<p>x</p>'], metadata, encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc'));
  expect(await refusal(aFile('a.epub', locked))).toMatchObject({
    message: '“a.epub” is locked against copying (DRM) and cannot be read.',
    details: { reason: 'password' },
  });
  const ofFonts = anEpub(['<p>Text.</p>'], metadata, encryption('http://www.idpf.org/2008/embedding'));
  expect(await read(aFile('a.epub', ofFonts))).toMatchObject({ title: 'The Narrows' });
  const bare = zipped({ mimetype: 'application/epub+zip', 'META-INF/container.xml': '<container/>' });
  expect((await refusal(aFile('a.epub', bare))).details['reason']).toBe('damaged');
});
