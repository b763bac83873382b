import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { ArticleToExport } from '../../../electron/core/exporters/exporter.ts';
import type { ExportOptions } from '../../../shared/export/export-options.ts';
import { aBiasNote, aMention, aNote, aStance } from '../../builders/bodies.ts';
import { previewExport } from '../../../electron/core/exporters/write-export.ts';
import { exportWork, printed, sampleArticle, toExport } from '../../builders/exported-pdf.ts';
import { value } from '../../builders/open-workspace.ts';
import { aLongText } from '../../builders/long-article.ts';
import { lettersOf, readPdf, type ReadPdf } from '../../builders/read-pdf.ts';
import { aWorkspace } from '../../builders/workspace.ts';

const desk = aWorkspace();
let sample: ArticleToExport;
beforeAll(async () => {
  sample = await sampleArticle(desk);
});

const read = async (options: Partial<ExportOptions>): Promise<ReadPdf> =>
  (await printed(desk, [sample], options)).read;

const Destination = z.tuple([
  z.object({ num: z.int(), gen: z.int() }),
  z.unknown(),
  z.unknown(),
  z.number(),
  z.unknown(),
]);

/** Where a link leads: the page's number, and how high on it. */
async function destination({ document }: ReadPdf, dest: unknown): Promise<[page: number, top: number]> {
  const [page, , , top] = Destination.parse(dest);
  return [(await document.getPageIndex(page)) + 1, top];
}

describe('An annotated PDF', () => {
  test.for([
    ['a4', 595.276, 841.89],
    ['letter', 612, 792],
  ] as const)('is set on %s', async ([paper, width, height]) => {
    const { document } = await read({ paper });
    const { view } = await document.getPage(1);
    expect([view[2], view[3]]).toEqual([expect.closeTo(width, 1), expect.closeTo(height, 1)]);
  });

  test('says beside each paragraph which rows of the tables tell of it; rows and passages lead to each other', async () => {
    const pdf = await read({});
    const note = pdf.annotations.find((one) => one.contentsObj?.str.startsWith('Stance: Yury Ushakov'));
    const toRow = pdf.annotations.find((one) => one.subtype === 'Link' && one.contentsObj?.str === 'S1');
    const [page, top] = await destination(pdf, toRow?.dest);
    const row = pdf.texts.find((one) => one.page > 2 && one.text === 'S1');
    expect(page).toBe(row?.page);
    expect(top - (row?.y ?? 0)).toBeGreaterThan(0);
    expect(top - (row?.y ?? 0)).toBeLessThan(40);
    const back = pdf.annotations.filter(
      (one) => one.subtype === 'Link' && one.page === page && Math.abs((one.rect[3] ?? 0) - top) < 30,
    );
    const places = await Promise.all(back.map((one) => destination(pdf, one.dest)));
    const passageTop = note?.quads[0]?.top ?? 0;
    expect(places.some(([at, y]) => at === note?.page && Math.abs(y - passageTop) < 25)).toBe(true);
  });

  test.for(['margin', 'interleaved'] as const)('prints what annotations say: %s', async (layout) => {
    const pdf = await read({ layout });
    const pages = pdf.texts.filter(({ page }) => page <= (layout === 'margin' ? 2 : 4));
    const letters = lettersOf(pages.map(({ text }) => text).join(''));
    for (const words of [
      'S3▲+3Russia strongly supports Bashar Assad',
      'Support by deed; nobody is quoted.',
      'Loaded wording',
      'N1Headed as a briefing',
    ]) {
      expect(letters).toContain(lettersOf(words));
    }
    // The article's own text is not torn apart by them.
    expect(letters).toContain(
      lettersOf('John Kerry has hinted at, and no question of the two powers fighting'),
    );
  });

  test('keeps notes in the margin off the text and off each other, however many there are', async () => {
    const crowded = aWorkspace();
    const { article } = crowded.article({ text: aLongText({ words: 900 }) });
    const [first = '', second = ''] = toExport(crowded, article.id).document.text.split('\n\n');
    for (let at = 0; at < 60; at++) {
      crowded.annotate(
        article.id,
        at % 2 === 0 ? first : second,
        aNote(`Note ${at} ${'says much '.repeat(at % 9)}`),
      );
    }
    const pdf = (await printed(crowded, [toExport(crowded, article.id)], { layout: 'margin' })).read;
    const column = pdf.texts.filter(({ page, x, y }) => page === 1 && x > 400 && y > 80 && y < 780);
    const baselines = [...new Set(column.map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
    expect(baselines.length).toBeGreaterThan(25);
    const steps = baselines.slice(1).map((y, index) => y - (baselines[index] ?? 0));
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(6);
    expect(column.map(({ text }) => text).join('')).toMatch(/\+\d+ more in the tables/);
  });

  test('speaks the desk’s language', async () => {
    const pdf = await read({ labels: 'de', layout: 'interleaved' });
    const letters = lettersOf(pdf.text);
    for (const words of [
      '22. November 2015',
      'Haltungen',
      'Wer wo steht',
      'unterstützt entschieden',
      'Seite',
    ]) {
      expect(letters).toContain(lettersOf(words));
    }
    expect(pdf.annotations.some((one) => one.contentsObj?.str.startsWith('Haltung: '))).toBe(true);
  });

  test('shows who stands where as a matrix, with the rows that say so', async () => {
    const small = aWorkspace();
    const { article } = small.article({ text: 'Russia backs Assad. Iran backs Assad. Russia doubts Iran.' });
    const [russia, iran, assad] = ['Russia', 'Iran', 'Assad'].map((name) => small.actor({ name }));
    const who = (actor = russia): { type: 'actor'; actorId: string } => ({
      type: 'actor',
      actorId: actor?.id ?? '',
    });
    small.annotate(article.id, 'Russia', aMention(russia?.id ?? ''));
    const stance = (
      passage: string,
      holder = russia,
      target = assad,
      polarity: 'for' | 'against' = 'for',
    ): void => {
      small.annotate(
        article.id,
        passage,
        aStance({ holder: who(holder), target: who(target), polarity, intensity: 2 }),
      );
    };
    stance('Russia backs');
    stance('Iran backs', iran);
    stance('Russia doubts', russia, iran, 'against');
    small.annotate(article.id, 'doubts', aBiasNote());
    const { text } = (await printed(small, [toExport(small, article.id)])).read;
    expect(lettersOf(text)).toContain(
      lettersOf('Who stands where Assad Iran Russia ▲ +2 S1 ▼ −2 S3 Iran ▲ +2 S2'),
    );
  });
});

test.each([
  { layout: 'highlights', count: 3 },
  { layout: 'margin', count: 3 },
  { layout: 'margin', count: 1 },
] as const)(
  'The tables name the pages that they lead to: $layout, articles: $count',
  async ({ layout, count }) => {
    const desk = aWorkspace();
    const articles = [1, 2, 3].slice(0, count).map((seed) => {
      const { article } = desk.article({ text: aLongText({ words: 900, seed }) });
      const blocks = toExport(desk, article.id).document.text.split('\n\n');
      // Tables of two pages move the articles after them.
      for (const block of [...Array<string>(30).fill(blocks[0] ?? ''), blocks.at(-1) ?? ''])
        desk.annotate(article.id, block, aNote('says'));
      return toExport(desk, article.id);
    });
    const pdf = (await printed(desk, articles, { layout })).read;
    const links = pdf.annotations.filter(({ contentsObj }) => /^Page \d+$/.test(contentsObj?.str ?? ''));
    expect(new Set(links.map(({ contentsObj }) => contentsObj?.str)).size).toBe(2 * count);
    for (const link of links) {
      const [left = 0, bottom = 0, right = 0, top = 0] = link.rect;
      const said = pdf.texts.find(
        ({ page, x, y }) =>
          page === link.page && x >= left - 1 && x < right && y > bottom - 1 && y < top && page > 1,
      );
      const [page] = await destination(pdf, link.dest);
      expect([said?.text, link.contentsObj?.str]).toEqual([`${page}`, `Page ${page}`]);
    }
  },
);

test('Addresses in the text lead to what they name, but where an annotation covers them', async () => {
  const desk = aWorkspace();
  const { article } = desk.article({
    text: 'See https://example.org/a?b=c#d (and http://other.test/x). Not javascript:alert(1), nor https://marked.test/y here.',
  });
  desk.annotate(article.id, 'marked.test', aNote('covers a part'));
  const { annotations } = (await printed(desk, [toExport(desk, article.id)])).read;
  const addresses = annotations.flatMap(({ url }) => url ?? []);
  expect([...new Set(addresses)]).toEqual(['https://example.org/a?b=c#d', 'http://other.test/x']);
});

test('A preview is the file itself; of a long article it has the first pages and what stands in them', async () => {
  const desk = aWorkspace();
  const { article } = desk.article({ text: `${aLongText({ words: 9000 })}\n\nThe very end.` });
  const [first = ''] = toExport(desk, article.id).document.text.split('\n\n');
  desk.annotate(article.id, first, aNote('at the beginning'));
  desk.annotate(article.id, 'The very end', aNote('at the end'));
  const work = exportWork(desk, [toExport(desk, article.id)], 'pdf');
  const preview = value(await previewExport(work, () => undefined));
  if (preview.type !== 'pdf') throw new Error(`It is a preview of ${preview.type}.`);
  const { text, document } = await readPdf(Buffer.from(preview.base64, 'base64'));
  expect(preview.cut).toBe(true);
  expect(document.numPages).toBeLessThan(20);
  expect(lettersOf(text)).toContain('atthebeginning');
  expect(lettersOf(text)).not.toContain('attheend');
});
