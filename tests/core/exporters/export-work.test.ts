import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { chosenAnnotations } from '../../../electron/core/exporters/chosen-annotations.ts';
import { textPreview } from '../../../electron/core/exporters/text-preview.ts';
import { previewExport, writeExport } from '../../../electron/core/exporters/write-export.ts';
import { distinctFileNames, fileNameFor } from '../../../electron/core/exporters/file-names.ts';
import { zipFiles } from '../../../electron/core/exporters/zip-files.ts';
import { usualOptions } from '../../../shared/export/export-options.ts';
import { fileFormOf, wholeContent } from '../../../shared/export/export-request.ts';
import { everything } from '../../../shared/filters/narrowing.ts';
import { aNote, aStance } from '../../builders/bodies.ts';
import { aNewId } from '../../builders/clock.ts';
import { exportWork, EXPORTED_AT, sampleArticle, toExport } from '../../builders/exported-pdf.ts';
import { value } from '../../builders/open-workspace.ts';
import { aWorkspace } from '../../builders/workspace.ts';

describe('Several articles', () => {
  const desk = aWorkspace();
  const articles = ['Strike', 'strike', 'A/B: talks'].map((title) =>
    toExport(desk, desk.article({ title, text: `${title} text.` }).article.id),
  );

  test('of a format with an article a file are an archive of files under their titles', async () => {
    const told: string[] = [];
    const { bytes } = value(
      await writeExport(exportWork(desk, articles, 'w3c'), (done, total, subject) =>
        told.push(`${done}/${total} ${subject}`),
      ),
    );
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual([
      `Strike ${articles[0]?.article.id}.json`,
      `strike ${articles[1]?.article.id}.json`,
      'A B talks.json',
    ]);
    const [first] = Object.values(files);
    expect(JSON.parse(strFromU8(first ?? new Uint8Array()))).toMatchObject({ label: 'Strike' });
    expect(told).toEqual(['0/300 Strike', '100/300 strike', '200/300 A/B: talks']);
    expect(fileFormOf('w3c', usualOptions, 3)).toMatchObject({ extension: '.zip' });
  });

  test('go into one file where that was chosen', async () => {
    const work = exportWork(desk, articles, 'w3c', { articles: 'together' });
    const { bytes } = value(await writeExport(work, () => undefined));
    const { label } = JSON.parse(strFromU8(bytes)) as { label: string };
    expect(label).toBe('Strike · strike · A/B: talks');
    expect(fileFormOf('w3c', work.options, 3)).toMatchObject({ extension: '.json' });
  });
});

test('an archive is the same bytes for the same files at the same moment, packed files as they are', () => {
  const files = [
    { name: 'a/one.txt', bytes: new TextEncoder().encode('one '.repeat(500)) },
    { name: 'two.pdf', bytes: new TextEncoder().encode('two '.repeat(500)) },
  ];
  const zone = process.env['TZ'];
  const before = zipFiles(files, EXPORTED_AT);
  process.env['TZ'] = 'Asia/Tokyo';
  const elsewhere = zipFiles(files, EXPORTED_AT);
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(elsewhere).toEqual(before);
  expect(Object.keys(unzipSync(before))).toEqual(['a/one.txt', 'two.pdf']);
  expect(before.length).toBeGreaterThan(2000);
  expect(before.length).toBeLessThan(2600);
});

test('what goes out is what the format is for, or what was asked for', () => {
  const desk = aWorkspace();
  const { article } = desk.article({ text: 'The minister spoke. The opposition left.' });
  const stance = desk.annotate(article.id, 'spoke', aStance());
  const note = { ...desk.annotate(article.id, 'left', aNote()), status: 'rejected' as const };
  const lost = { ...note, id: desk.clock.newId(), status: 'orphaned' as const };
  const all = [stance, note, lost];
  const chosen = (content: Partial<typeof wholeContent>): readonly string[] => {
    const request = {
      format: 'w3c' as const,
      options: usualOptions,
      content: { ...wholeContent, ...content },
    };
    return all.filter(chosenAnnotations(request, desk.state)).map(({ id }) => id);
  };
  expect(chosen({})).toEqual([stance.id, note.id, lost.id]);
  expect(chosen({ statuses: ['accepted'] })).toEqual([stance.id]);
  expect(chosen({ filter: { ...everything, kinds: ['note'] } })).toEqual([note.id, lost.id]);
  expect(chosen({ filter: { ...everything, analystIds: [desk.clock.newId()] } })).toEqual([]);
});

test('a file is named after its article, by a name that every system takes', () => {
  const names = [
    'A/B: talks?',
    'Con.',
    'nul.txt',
    'COM1',
    'Console',
    '...',
    ' Ends in a dot . ',
    'x'.repeat(200),
  ];
  expect(names.map((title) => fileNameFor(title, '.pdf'))).toEqual([
    'A B talks.pdf',
    'Con_.pdf',
    'nul_.txt.pdf',
    'COM1_.pdf',
    'Console.pdf',
    'Article.pdf',
    'Ends in a dot.pdf',
    `${'x'.repeat(120)}.pdf`,
  ]);
});

test('a long name is cut between letters, so that with id and extension it is no longer than a file system takes', () => {
  const long = ['访'.repeat(200), '👩🏽‍🚀'.repeat(50), 'e\u0301'.repeat(150), '访'.repeat(300)];
  const articles = long.map((title) => ({ id: aNewId(), title }));
  const names = distinctFileNames(articles, '.jsonl');
  expect(names.map((name) => name.replace(/ .*/, ''))).toEqual([
    '访'.repeat(65),
    `${'👩🏽‍🚀'.repeat(13)}.jsonl`,
    `${'e\u0301'.repeat(60)}.jsonl`,
    '访'.repeat(65),
  ]);
  expect(names[3]).toBe(`${'访'.repeat(65)} ${articles[3]?.id}.jsonl`);
  for (const name of names) expect(Buffer.byteLength(`${name}.4194304.tmp`)).toBeLessThanOrEqual(255);
});

test('a preview of an archive is what is in it, annotations first', async () => {
  const desk = aWorkspace();
  const articles = [await sampleArticle(desk)];
  for (const [format, first] of [
    ['brat', '.ann ──'],
    ['qdpx', '── project.qde ──'],
  ] as const) {
    const preview = value(await previewExport(exportWork(desk, articles, format), () => undefined));
    expect(preview.type === 'text' && preview.text.split('\n')[0]).toContain(first);
  }
});

test('a preview is the beginning of the first article’s file', async () => {
  const desk = aWorkspace();
  const articles = ['Strike', 'Talks'].map((title) => toExport(desk, desk.article({ title }).article.id));
  const preview = value(await previewExport(exportWork(desk, articles, 'w3c'), () => undefined));
  expect(preview).toMatchObject({ type: 'text', cut: false });
  expect(preview.type === 'text' && JSON.parse(preview.text)).toMatchObject({ label: 'Strike' });
  const long = textPreview(new TextEncoder().encode('a line\n'.repeat(20_000)));
  expect(long).toMatchObject({ type: 'text', cut: true });
  expect(long.type === 'text' && long.text).toMatch(/line$/);
});
