import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { parseHTML } from 'linkedom';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { byPlace } from '../../../electron/core/export-articles.ts';
import { writeExport } from '../../../electron/core/exporters/write-export.ts';
import { parseArticle } from '../../../electron/core/importers/parse-article.ts';
import type { ExportFormatId } from '../../../shared/export/export-formats.ts';
import type { ExportOptions } from '../../../shared/export/export-options.ts';
import { aNote, aStance } from '../../builders/bodies.ts';
import { exportWork, sampleArticle, toExport } from '../../builders/exported-pdf.ts';
import { value } from '../../builders/open-workspace.ts';
import { aWorkspace, type TestWorkspace } from '../../builders/workspace.ts';
import type { ArticleToExport, Exported } from '../../../electron/core/exporters/exporter.ts';

async function written(
  desk: TestWorkspace,
  articles: readonly ArticleToExport[],
  format: ExportFormatId,
  options: Partial<ExportOptions> = {},
): Promise<Exported & { readonly text: string }> {
  const exported = value(await writeExport(exportWork(desk, articles, format, options), () => undefined));
  return { ...exported, text: strFromU8(exported.bytes) };
}

/** As the application hands it over. */
function inOrder(one: ArticleToExport): ArticleToExport {
  return { ...one, annotations: [...one.annotations].sort(byPlace) };
}

/** Overlaps, a passage over two paragraphs, right-to-left text, signs that every format has its own use for, a note on all. */
function anAwkwardArticle(desk: TestWorkspace): ArticleToExport {
  const text = '# no <heading> & *stars*\n\nقال الوزير: we “will” [go].\n\n1. First: the end.';
  const { article } = desk.article({ title: 'A <b>& "C"', text, source: 'Daily', published: '2026-03-02' });
  desk.annotate(article.id, 'stars*\n\nقال الوزير: we', aNote('over <two> paragraphs\nand lines'));
  desk.annotate(article.id, 'الوزير', aStance({ note: 'ملاحظة' }));
  desk.annotate(article.id, 'we “will”', aNote('overlaps'));
  desk.annotate(article.id, null, aNote('whole'));
  return inOrder(toExport(desk, article.id));
}

describe('Markdown', () => {
  test('comes back by the import with the same text, and has a footnote for each passage', async () => {
    const desk = aWorkspace();
    const article = anAwkwardArticle(desk);
    const { text, bytes } = await written(desk, [article], 'markdown');
    expect(text).toContain('stars\\*\n\nقال الوزير[^3]: we[^2] “will”[^4]');
    expect(text).toContain('## On the whole article\n\n- **Note** — whole');
    expect(text).toContain('[^2]: **Note** — over \\<two\\> paragraphs and lines — by');
    const read = value(await parseArticle({ name: 'a.md', bytes }));
    expect(read.title).toBe(article.article.title);
    const come = read.blocks.map((block) => block.text.replace(/\[\^?\d\]/gu, '')).join('\n\n');
    expect(come).toContain(article.document.text.split('\n\n')[0]);
    expect(come).toContain('1. First: the end.');
  });
});

describe('A web page', () => {
  test('carries the article to the letter, marks and notes, and nothing that runs but its own script', async () => {
    const desk = aWorkspace();
    const article = anAwkwardArticle(desk);
    const { text } = await written(desk, [article], 'html');
    const { document } = parseHTML(text);
    const sups = [...document.querySelectorAll('sup')].map((sup) => sup.textContent).join('');
    for (const sup of [...document.querySelectorAll('sup')]) sup.remove();
    const paragraphs = [...document.querySelectorAll('article p:not(.facts)')].map(
      (each) => each.textContent,
    );
    expect(paragraphs.join('\n\n')).toBe(article.document.text);
    expect(sups).toBe('324');
    expect([...document.querySelectorAll('ol > li')]).toHaveLength(4);
    expect(document.querySelector('article p[dir=rtl]')?.textContent).toContain('الوزير');
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    for (const element of ['script', 'style']) {
      const content = text.split(`<${element}>`)[1]?.split(`</${element}>`)[0] ?? '';
      expect(policy).toContain(`'sha256-${createHash('sha256').update(content).digest('base64')}'`);
    }
    expect(text.match(/(?:src|href)="(?!#)|url\(|@import| style=| on\w+=/g)).toBeNull();
    expect((await written(desk, [article], 'html', { labels: 'de' })).text).toContain('Zum ganzen Artikel');
  });
});

describe('A Word document', () => {
  test('has a comment by its analyst at each passage, in order, also over paragraphs and overlaps', async () => {
    const desk = aWorkspace();
    const { bytes } = await written(desk, [anAwkwardArticle(desk)], 'docx');
    const parts = unzipSync(bytes);
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    for (const name of Object.keys(parts))
      expect([name, XMLValidator.validate(part(name))]).toEqual([name, true]);
    const flow = part('word/document.xml').match(/(?<=<w:)(?:commentRange\w+ w:id="\d"|t xml[^>]*>[^<]*)/g);
    expect(
      flow?.map((each) => each.replace(/^t [^>]*>/, '').replace(/commentRange(\w+) w:id="(\d)"/, '$1 $2')),
    ).toEqual(
      expect.arrayContaining([
        'Start 0',
        'End 0',
        'Start 1',
        'Start 2',
        'End 2',
        'End 1',
        'Start 3',
        'End 3',
      ]),
    );
    expect(part('word/document.xml')).toContain('<w:bidi/>');
    expect(part('word/document.xml')).toMatch(/<w:rPr><w:rtl\/><\/w:rPr><w:t xml:space="preserve">الوزير/);
    const comments = new XMLParser({ ignoreAttributes: false }).parse(part('word/comments.xml')) as {
      'w:comments': { 'w:comment': readonly Readonly<Record<string, unknown>>[] };
    };
    expect(comments['w:comments']['w:comment'].map((each) => [each['@_w:id'], each['@_w:author']])).toEqual(
      ['0', '1', '2', '3'].map((id) => [id, desk.analyst.name]),
    );
  });

  test('is read by others, and by our own import, as the same text', async () => {
    const desk = aWorkspace();
    const sample = inOrder(await sampleArticle(desk));
    const { bytes, losses } = await written(desk, [sample], 'docx');
    const raw = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(raw.value).toContain('plan that sent Russian aircraft');
    const html = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: ['comment-reference => sup'] },
    );
    expect(html.value.match(/id="comment-ref-/g)).toHaveLength(sample.annotations.length);
    const read = value(await parseArticle({ name: 'a.docx', bytes }));
    expect(read.title).toBe(sample.article.title);
    const text = read.blocks.map((block) => block.text).join('\n\n');
    for (const block of sample.document.text.split('\n\n')) expect(text).toContain(block);
    const split = sample.annotations.filter(({ anchors }) => anchors.length > 1).length;
    expect(losses.map(({ what, count }) => [what, count])).toEqual(split === 0 ? [] : [['one-range', split]]);
  });
});
