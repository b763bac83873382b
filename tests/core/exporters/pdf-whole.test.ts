import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBundle } from '../../../electron/core/bundle/read-bundle.ts';
import { aBiasNote, aMention, aNote, aStance } from '../../builders/bodies.ts';
import { EXPORTED_AT, exportPdf, printed, sampleArticle, toExport } from '../../builders/exported-pdf.ts';
import { aFolder } from '../../builders/folder.ts';
import { aLongText } from '../../builders/long-article.ts';
import { value } from '../../builders/open-workspace.ts';
import { lettersOf, lettersUnder } from '../../builders/read-pdf.ts';
import { aWorkspace } from '../../builders/workspace.ts';

describe('A PDF export', () => {
  test('tells how far it is, in the article’s name', async () => {
    const desk = aWorkspace();
    const { article } = desk.article({ title: 'Harbour strike' });
    const told: string[] = [];
    value(
      await exportPdf(desk, [toExport(desk, article.id)], undefined, (done, total, subject) =>
        told.push(`${subject} ${done}/${total}`),
      ),
    );
    expect(told.at(0)).toMatch(/^Harbour strike \d+\/100$/);
    expect(told.at(-1)).toBe('Harbour strike 100/100');
  });

  test('that is cancelled ends as cancelled, at once and for good', async () => {
    const desk = aWorkspace();
    const { article } = desk.article({ text: aLongText({ words: 40_000 }) });
    const cancelling = new AbortController();
    const told: number[] = [];
    const exporting = exportPdf(desk, [toExport(desk, article.id)], cancelling.signal, (done) => {
      told.push(done);
      cancelling.abort();
    });
    expect(await exporting).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(told).toHaveLength(1);
    const before = await exportPdf(desk, [toExport(desk, article.id)], cancelling.signal);
    expect(before).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  test('of several articles is one file with a bookmark for each', async () => {
    const desk = aWorkspace();
    const articles = ['First', 'Second', 'Third'].map((title) =>
      desk.article({ title, text: `${title} text.` }),
    );
    for (const { article } of articles) desk.annotate(article.id, 'text', aNote(`on ${article.title}`));
    const { read } = await printed(
      desk,
      articles.map(({ article }) => toExport(desk, article.id)),
    );
    const outline = await read.document.getOutline();
    expect(outline.map(({ title }: { title: string }) => title)).toEqual(['First', 'Second', 'Third']);
    const notes = read.annotations.filter(({ subtype }) => subtype === 'Highlight');
    expect(notes.map(({ page, contentsObj }) => [page, contentsObj?.str])).toEqual([
      [1, 'on First'],
      [3, 'on Second'],
      [5, 'on Third'],
    ]);
  });

  test('carries the records inside, all that the annotations refer to and nothing else', async () => {
    const desk = aWorkspace();
    const sample = await sampleArticle(desk);
    desk.actor({ name: 'Nobody whom the article names' });
    const { read } = await printed(desk, [sample]);
    const attached = await read.document.getAttachments();
    expect([...(attached?.keys() ?? [])]).toEqual(['annotations.slantwise']);
    const content = await read.document.getAttachmentContent('annotations.slantwise');
    const { manifest, articles, shared } = value(
      await readBundle('annotations.slantwise', content ?? new Uint8Array()),
    );
    expect(manifest.createdAt).toBe(EXPORTED_AT);
    expect(articles.map(({ article, document }) => ({ article, document }))).toEqual([
      { article: sample.article, document: sample.document },
    ]);
    expect(articles[0]?.annotations.records).toEqual(sample.annotations);
    const names = (records: readonly { readonly name: string }[]): string[] =>
      records.map(({ name }) => name);
    expect(names(shared.analysts.records)).toEqual(expect.arrayContaining(['M. Idris', 'R. Osei']));
    expect(names(shared.actors.records)).toContain('Bashar Assad');
    expect(names(shared.actors.records)).not.toContain('Nobody whom the article names');
    expect(shared.terms.records.map(({ id }) => id)).toContain('bias.loaded-wording');
  });

  test('shows no rejected annotation, and sets one whose passage is lost beside the headline', async () => {
    const desk = aWorkspace();
    const { article } = desk.article({ text: 'The minister spoke. The opposition left.' });
    const rejected = desk.annotate(article.id, 'spoke', aNote('rejected note'));
    const lost = desk.annotate(article.id, 'left', aNote('lost note'));
    const { annotations, ...one } = toExport(desk, article.id);
    const altered = annotations.map((annotation) => {
      if (annotation.id === rejected.id) return { ...annotation, status: 'rejected' as const };
      if (annotation.id !== lost.id) return annotation;
      return { ...annotation, anchors: annotation.anchors.map((anchor) => ({ ...anchor, quote: 'gone' })) };
    });
    const { read, losses } = await printed(desk, [{ ...one, annotations: altered }]);
    const shown = read.annotations.filter(({ subtype }) => subtype !== 'Popup' && subtype !== 'Link');
    expect(shown.map(({ subtype, contentsObj }) => [subtype, contentsObj?.str])).toEqual([
      ['Text', 'lost note\nThe passage was not found in this text: “gone”'],
    ]);
    expect(losses).toMatchObject([{ what: 'no-passage', count: 1, items: [{ kind: expect.any(String) }] }]);
  });

  test('of a passage over two pages is one annotation a page, grouped under the first', async () => {
    const desk = aWorkspace();
    const text = aLongText({ words: 900 });
    const { article } = desk.article({ text });
    const id = desk.clock.newId();
    const range = { start: 10, end: text.length - 10 };
    desk.do({
      type: 'annotation.create',
      articleId: article.id,
      id,
      ranges: [range],
      body: aNote('all'),
      status: 'accepted',
    });
    const { read, bytes } = await printed(desk, [toExport(desk, article.id)]);
    const parts = read.annotations.filter(({ subtype }) => subtype === 'Highlight');
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ page }) => page)).toEqual(parts.map((_, index) => index + 1));
    expect(parts.map((part) => lettersUnder(part, read)).join('')).toBe(
      lettersOf(text.slice(10, text.length - 10)),
    );
    expect(parts.slice(1).map(({ inReplyTo, replyType }) => [inReplyTo, replyType])).toEqual(
      parts.slice(1).map(() => [parts[0]?.id, 'Group']),
    );
    expect(bytes.length).toBeGreaterThan(0);
  });

  test('lists every annotation once however they overlap, over exactly its words', async () => {
    const text = aLongText({ words: 160 });
    const words = [...text.matchAll(/\S+/g)].map((word) => ({
      start: word.index,
      end: word.index + word[0].length,
    }));
    const bodies = [aMention('00000000-0000-7000-8000-000000000000'), aStance(), aBiasNote(), aNote()];
    const span = fc.tuple(fc.nat(words.length - 1), fc.nat(25), fc.nat(3));
    await fc.assert(
      fc.asyncProperty(fc.array(span, { minLength: 1, maxLength: 25 }), async (spans) => {
        const desk = aWorkspace();
        const actor = desk.actor({ name: 'Somebody' });
        const { article } = desk.article({ text });
        const wanted = spans.map(([first, length, kind], index) => {
          const start = words[first]?.start ?? 0;
          const end = (words[first + length] ?? words.at(-1))?.end ?? text.length;
          const body = bodies[kind] ?? aNote();
          desk.do({
            type: 'annotation.create',
            articleId: article.id,
            id: desk.clock.newId(),
            ranges: [{ start, end }],
            body:
              body.kind === 'note'
                ? aNote(`n${index}`)
                : { ...body, note: `n${index}`, ...(body.kind === 'actor' && { actorId: actor.id }) },
            status: 'accepted',
          });
          return `n${index} ${lettersOf(text.slice(start, end))}`;
        });
        const { read } = await printed(desk, [toExport(desk, article.id)]);
        const listed = read.annotations
          .filter(({ subtype }) => subtype === 'Highlight')
          .map((one) => `${one.contentsObj?.str.split('\n').at(-1)} ${lettersUnder(one, read)}`);
        expect(listed.sort()).toEqual(wanted.sort());
      }),
      { numRuns: 8 },
    );
  });

  test('is found sound by other programs', async () => {
    const desk = aWorkspace();
    const file = path.join(await aFolder(), 'sample.pdf');
    await writeFile(file, value(await exportPdf(desk, [await sampleArticle(desk)])).bytes);
    const check = (program: string, ...args: string[]): string | null => {
      const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
      if (error !== undefined) return null; // not on this machine
      expect(status).toBe(0);
      return `${stdout}${stderr}`;
    };
    expect(check('qpdf', '--check', file) ?? 'No syntax or stream encoding errors').toContain(
      'No syntax or stream encoding errors',
    );
    expect(check('qpdf', '--list-attachments', file) ?? 'annotations.slantwise').toContain(
      'annotations.slantwise',
    );
    expect(check('pdftotext', '-enc', 'UTF-8', file, '-') ?? 'Vladimir Putin flies').toContain(
      'Vladimir Putin flies',
    );
    expect(check('mutool', 'draw', '-F', 'text', '-o', '-', file, '1') ?? 'Vladimir Putin flies').toContain(
      'Vladimir Putin flies',
    );
  });
});
