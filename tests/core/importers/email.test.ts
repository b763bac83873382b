import { expect, test } from 'vitest';
import { aFile, lines, read } from './reading.ts';

const message = (...rows: readonly string[]) => rows.join('\r\n');

test('a message: its subject is the headline, its sender the author', async () => {
  const article = await read(
    aFile(
      'newsletter.txt',
      message(
        'Received: from a by b; Mon, 11 Mar 2024 23:50:00 +0000',
        'From: =?utf-8?q?Ren=C3=A9e_Calvi=C3=B1o?= <renee@paper.example>',
        'Date: Tue, 12 Mar 2024 00:50:00 +0100',
        'Subject: Pilots walk out',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=x',
        '',
        '--x',
        'Content-Type: multipart/alternative; boundary=y',
        '',
        '--y',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'PLAIN',
        '--y',
        'Content-Type: text/html; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        '<h1>Pilots walk out</h1><p>The talks failed =E2=80=93 again.</p><img src=3D"cid:1">',
        '--y--',
        '--x',
        'Content-Type: application/pdf; name="report.pdf"',
        'Content-Disposition: attachment; filename="report.pdf"',
        '',
        'JVBERi0=',
        '--x',
        'Content-Type: application/zip',
        'Content-Disposition: attachment; filename="data.zip"',
        '',
        'UEs=',
        '--x--',
        '',
      ),
    ),
  );
  expect(lines(article)).toEqual(['headline: Pilots walk out', 'paragraph: The talks failed – again.']);
  expect(article).toMatchObject({
    format: 'email',
    title: 'Pilots walk out',
    author: 'Renée Calviño',
    published: '2024-03-12',
    warnings: [
      'One picture was left out.',
      'Attached and not read: “report.pdf”. Save and import what you need.',
      'One attachment was left out.',
    ],
  });
});

test('a plain message is unwrapped; a text that begins like one is not a message', async () => {
  const plain = message(
    'From: a@b.example',
    'Message-ID: <1@b>',
    'Subject: One',
    '',
    'First.',
    '',
    'Second.',
    '',
  );
  expect(lines(await read(aFile('a.eml', plain)))).toEqual([
    'headline: One',
    'paragraph: First.',
    'paragraph: Second.',
  ]);
  expect(await read(aFile('a.txt', 'From: the harbour\n\nA text.'))).toMatchObject({ format: 'text' });
});

test('a page that a browser saved whole is read as a page', async () => {
  const saved = message(
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://paper.example/a',
    'Subject: A page',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="z"',
    '',
    '--z',
    'Content-Type: text/html',
    'Content-Location: https://paper.example/a',
    '',
    '<html lang="en-GB"><head><title>Dam inquiry</title></head><body><h1>Dam inquiry</h1><p>The hearing goes on.</p></body></html>',
    '--z--',
    '',
  );
  expect(await read(aFile('a.mhtml', saved))).toMatchObject({
    format: 'html',
    title: 'Dam inquiry',
    author: null,
    language: 'en-GB',
  });
});
