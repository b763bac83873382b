import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ParsedArticle, SourceFile } from '../../../electron/core/importers/importer.ts';
import { parseArticle } from '../../../electron/core/importers/parse-article.ts';
import type { AppError } from '../../../shared/errors.ts';
import { CalendarDate } from '../../../shared/schema/article.ts';
import { canonicalise } from '../../../shared/text/canonical.ts';
import { sample } from './reading.ts';

const samples = readdirSync(path.join(import.meta.dirname, '../../../fixtures/articles'))
  .sort()
  .map(sample);
const names = ['a.txt', 'a.md', 'a.html', 'a', 'a.bin'];

/** Whatever the file: an article that a record can hold, or one sentence. */
async function expectSoundAnswer(file: SourceFile): Promise<void> {
  const result = await parseArticle(file);
  expect(result.ok ? articleFaults(result.value) : refusalFaults(result.error, file.name)).toEqual([]);
}

function refusalFaults({ code, message, details }: AppError, name: string): string[] {
  return [
    code === 'format' ? '' : `code ${code}`,
    details['name'] === name ? '' : 'names another file',
    /^“[^]*” (?:is|has|holds) [^.]*[^]*\.$/.test(message) ? '' : `no sentence: ${message}`,
  ].filter((fault) => fault !== '');
}

function articleFaults({ title, source, author, published, language, blocks }: ParsedArticle): string[] {
  const fields = [title, source ?? '', author ?? ''];
  return [
    title.trim() === '' ? 'no title' : '',
    fields.some((field) => field.length > 1000 || !field.isWellFormed() || /[\n\r\0]/.test(field))
      ? 'unfit field'
      : '',
    CalendarDate.nullable().safeParse(published).success ? '' : `date ${published}`,
    (language ?? '').length > 35 ? `language ${language}` : '',
    blocks.slice(1).some(({ kind }) => kind === 'headline') ? 'headline further down' : '',
    canonicalise(blocks).text === '' ? 'no text' : '',
  ].filter((fault) => fault !== '');
}

test('random bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...names), (bytes, name) =>
      expectSoundAnswer({ name, bytes }),
    ),
    { numRuns: 300 },
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
    { numRuns: 500 },
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
    { numRuns: 300 },
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
