import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { fuzzed } from '../../builders/fuzzing.ts';
import { sample } from './reading.ts';
import { expectSoundAnswer } from './sound-answer.ts';

const samples = readdirSync(path.join(import.meta.dirname, '../../../fixtures/articles'))
  .sort()
  .map(sample);
const names = ['a.txt', 'a.md', 'a.html', 'a', 'a.bin'];

test('random bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...names), (bytes, name) =>
      expectSoundAnswer({ name, bytes }),
    ),
    fuzzed(300),
  );
});

test('random text', async () => {
  const pieces = fc.constantFrom(
    ...[
      '---\n',
      'title: ',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '1. ',
      '# ',
      '| a | b |\n|--|--|\n',
      '```',
      '[a](',
      '![',
      '**',
      '&#0;',
      '\0',
      '\u2028',
    ],
    ...[
      '<p>',
      '</p>',
      '<html>',
      '<body>',
      '</body>',
      '<table><tr><td>',
      '<script>',
      '<!--',
      '-->',
      '<br>',
      '<h1>',
      '<svg>',
      '<![CDATA[',
    ],
    ...[
      '<meta charset=',
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article"',
      '\ud83d',
      '\ufeff',
      'words ',
    ],
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }),
      fc.constantFrom(...names),
      (parts, name) => expectSoundAnswer({ name, bytes: Buffer.from(parts.join('')) }),
    ),
    fuzzed(500),
  );
});

test('sample articles, torn and mangled', async () => {
  const mutation = fc.record({
    at: fc.nat(),
    remove: fc.nat({ max: 200 }),
    insert: fc.uint8Array({ maxLength: 8 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      fc.array(mutation, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(null, ...names),
      async (file, mutations, name) => {
        let bytes = Buffer.from(file.bytes);
        for (const { at, remove, insert } of mutations) {
          const start = at % (bytes.length + 1);
          bytes = Buffer.concat([bytes.subarray(0, start), insert, bytes.subarray(start + remove)]);
        }
        await expectSoundAnswer({ name: name ?? file.name, bytes });
      },
    ),
    fuzzed(300),
  );
});

const units = [
  ' ',
  '\n',
  '\t',
  '\u00a0',
  '-',
  '.',
  '<',
  '&',
  '\r\n',
  ' \n',
  '<!--',
  '<!---->',
  '--- ',
  '\u2028',
  'ا',
  '中',
  '😀',
  '\u0301',
];

/** Our own reading of text is linear; the parsers of Markdown and HTML are not everywhere, and have the reader’s time limit. */
test.each([
  ['a.txt', 100_000],
  ['a.md', 1000],
  ['a.html', 1000],
])('%s: long runs of what a pattern might stumble over', async (name, length) => {
  for (const unit of units) {
    await expectSoundAnswer({ name, bytes: Buffer.from(`x${unit.repeat(length)}y`) });
    await expectSoundAnswer({ name, bytes: Buffer.from(`${unit.repeat(length)}y`) });
  }
});
