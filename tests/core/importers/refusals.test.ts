import { expect, test } from 'vitest';
import { aFile, read, refusal } from './reading.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const png = latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR');

const readable =
  'this version reads plain text, Markdown, web pages, PDF, Word, OpenDocument text, Rich Text, e-books (EPUB) and e-mail.';

test.each([
  [
    'a.doc',
    latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'),
    'other-format',
    `“a.doc” is a document of an old Office version; ${readable}`,
  ],
  ['a.zip', latin1('PK\x03\x04\x14\0\0\0a.txt'), 'other-format', `“a.zip” is a zip archive; ${readable}`],
  ['a.md', png, 'other-format', `“a.md” is a picture; ${readable}`],
  [
    'a.docx',
    Buffer.concat([latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.from('EncryptedPackage', 'utf16le')]),
    'password',
    '“a.docx” is protected by a password: save a copy without one and import that.',
  ],
  [
    'half.docx',
    latin1('PK\x03\x04\x14\0\0\0[Content_Types].xml'),
    'damaged',
    '“half.docx” is damaged: it cannot be unpacked.',
  ],
  ['data.json', latin1('{"a": 1}'), 'unknown-format', `“data.json” is a .json file; ${readable}`],
  ['a.txt', new Uint8Array(0), 'empty', '“a.txt” is empty.'],
  ['a.txt', latin1(' \r\n\t\n'), 'no-text', '“a.txt” has no text in it.'],
  ['a.txt', Buffer.from('\ufeff\u200b\n'), 'no-text', '“a.txt” has no text in it.'],
  ['a.md', latin1('---\ntitle: Only that\n---\n'), 'no-text', '“a.md” has no text in it.'],
  ['a.txt', latin1('\x01\x02\0\0\0\x05\x06\x07\0\x08'), 'binary', '“a.txt” is not a text file.'],
  [
    'a.txt',
    latin1('\xcd\xee\xe2\xee\xf1\xf2\xe8 \xe4\xed\xff'),
    'encoding',
    expect.stringContaining('save it as UTF-8'),
  ],
])('%s: %#', async (name, bytes, reason, message) => {
  expect(await refusal(aFile(name, bytes))).toEqual({ code: 'format', message, details: { name, reason } });
});

test('a text beyond all measure is refused', async () => {
  expect((await refusal(aFile('a.txt', Buffer.alloc(20_000_001, 'a')))).details['reason']).toBe('too-large');
  expect((await refusal(aFile('a.txt', Buffer.alloc(64 * 2 ** 20 + 1, 'a')))).details['reason']).toBe(
    'too-large',
  );
});

test('content that is unmistakable outweighs the name', async () => {
  expect(await read(aFile('page.txt', ' <!DOCTYPE html><p>Text'))).toMatchObject({ format: 'html' });
  expect(await read(aFile('page', '<html><p>Text'))).toMatchObject({ format: 'html' });
  expect(await read(aFile('a.html', 'Text'))).toMatchObject({ format: 'html' });
  expect(await read(aFile('A.MARKDOWN', 'Text'))).toMatchObject({ format: 'markdown' });
});
