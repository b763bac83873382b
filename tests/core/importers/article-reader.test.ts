import { deflateSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { ArticleReader } from '../../../electron/core/importers/article-reader.ts';
import { readArticle } from '../../../electron/core/importers/registry.ts';
import { aFile, sample } from './reading.ts';

const readers: ArticleReader[] = [];
const aReader = (readingTime?: number, readingMemory?: number): ArticleReader => {
  const reader = new ArticleReader(readingTime, readingMemory);
  readers.push(reader);
  return reader;
};
afterEach(() => Promise.all(readers.splice(0).map((reader) => reader.close())));

/** List markers inside each other: the parser's time grows with more than their square. */
const endless = aFile('endless.md', `${'- '.repeat(16_000)}a`);

test('files that are asked for together are all read', async () => {
  const results = await Promise.all(
    ['rail-strike-fa.md', 'tram-line-zh.txt', 'harbour-strike.html'].map((name) => readArticle(sample(name))),
  );
  expect(results.map((result) => (result.ok ? result.value.language : result.error))).toEqual([
    'fa',
    'zh',
    'en-GB',
  ]);
});

test('a file that takes too long is refused, and the next one is read', async () => {
  const reader = aReader(3000);
  const [slow, next] = await Promise.all([reader.read(endless), reader.read(aFile('a.txt', 'Text.'))]);
  expect(slow).toMatchObject({
    error: { code: 'format', details: { name: 'endless.md', reason: 'too-slow' } },
  });
  expect(next).toMatchObject({ value: { title: 'a' } });
});

test('a file that swells beyond all measure is refused before the memory is full', async () => {
  const page = deflateSync(Buffer.alloc(600 * 2 ** 20, ' '), { level: 1 });
  const bomb = Buffer.concat([
    Buffer.from(`%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>> endobj
4 0 obj <</Filter/FlateDecode/Length ${page.length}>> stream\n`),
    page,
    Buffer.from('\nendstream endobj\ntrailer <</Root 1 0 R/Size 5>>\n%%EOF'),
  ]);
  const reader = aReader(undefined, 200);
  expect(await reader.read({ name: 'bomb.pdf', bytes: bomb })).toMatchObject({
    error: { code: 'format', details: { name: 'bomb.pdf', reason: 'too-large' } },
  });
  expect(await reader.read(aFile('a.txt', 'Text.'))).toMatchObject({ ok: true });
});

test('reading ends at once when it is cancelled', async () => {
  const reader = aReader();
  const cancel = new AbortController();
  const [slow, queued] = [reader.read(endless, cancel.signal), reader.read(endless, cancel.signal)];
  setImmediate(() => cancel.abort());
  expect(await slow).toMatchObject({ error: { code: 'cancelled' } });
  expect(await queued).toMatchObject({ error: { code: 'cancelled' } });
  expect(await reader.read(aFile('a.txt', 'Text.'))).toMatchObject({ ok: true });
});

test('the file’s bytes are still the caller’s afterwards', async () => {
  const file = aFile('a.txt', 'Text.');
  await readArticle(file);
  expect(file.bytes).toHaveLength(5);
});
