import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { importFile } from '../../../electron/core/import-files.ts';
import type { Workspace } from '../../../electron/core/workspace.ts';
import type { ImportOutcome } from '../../../shared/api/import-report.ts';
import type { Annotation } from '../../../shared/schema/annotation.ts';
import { commentedPdf, quadsOfLinks, type TestComment } from '../../builders/commented-pdf.ts';
import { printed, sampleArticle } from '../../builders/exported-pdf.ts';
import { openWorkspace, value } from '../../builders/open-workspace.ts';
import { typesetPdf } from '../../builders/typeset-pdf.ts';
import { aWorkspace } from '../../builders/workspace.ts';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await openWorkspace(mkdtempSync(path.join(tmpdir(), 'slantwise-')));
});

type Annotated = Extract<ImportOutcome, { outcome: 'annotated' }>;

async function brought(bytes: Uint8Array): Promise<Annotated> {
  const outcome = await importFile(workspace, { name: 'commented.pdf', bytes });
  if (outcome.outcome !== 'annotated') throw new Error(`It is ${outcome.outcome}.`);
  return outcome;
}

async function annotationsIn(articleId: string | undefined): Promise<readonly Annotation[]> {
  return [...value(await workspace.openArticle(articleId ?? '')).annotations.values()];
}

/** `quote … quote #tag: text (analyst)`, without line breaks. */
function line({ anchors, body, analystId }: Annotation): string {
  const quotes = anchors.map(({ quote }) => quote).join(' … ');
  const who = workspace.state.get('analysts', analystId)?.name;
  return body.kind === 'note'
    ? `${quotes}${body.tags.map((tag) => ` #${tag}`).join('')}: ${body.text} (${who})`
    : `${quotes}: ${body.kind} (${who})`;
}

const markup = String.raw`
#set page(width: 400pt, height: 400pt, margin: 50pt)
#set text(font: "Source Serif 4", size: 12pt, hyphenate: false, lang: "en")
#set par(justify: true)
= Harbour strike enters third week
#let mark(name, body) = link("https://mark.invalid/" + name, body)
The dockworkers’ union said on Monday that #mark("acrobat")[negotiations with the international consortium had collapsed after management withdrew its offer], and the port stayed closed.

Officials called the strike #mark("preview")[“unacceptable”] and the mayor, who had offered to mediate, #mark("foxit")[refused to speak] with the press. The strike goes on and on: the strike #mark("second")[goes on].
`;

describe('A PDF that was read elsewhere', () => {
  test('brings its article, and what people said in it as notes of theirs, to be reviewed', async () => {
    const bytes = await typesetPdf(markup);
    const quads = await quadsOfLinks(bytes);
    const over = (name: string): readonly number[] => quads.get(`https://mark.invalid/${name}`) ?? [];
    const clockwise = ([
      a = 0,
      b = 0,
      c = 0,
      d = 0,
      e = 0,
      f = 0,
      g = 0,
      h = 0,
    ]: readonly number[]): number[] => [e, f, g, h, c, d, a, b];
    const [, , , caretTop = 0, , , caretRight = 0, caretBottom = 0] = over('foxit');
    const comments: TestComment[] = [
      {
        subtype: 'Highlight',
        author: 'Ada',
        contents: 'Who says so?',
        quads: over('acrobat'),
        entries: {
          NM: '3f2a9a31-0c1c-4b5e-9c9f-0d0f6c8c2b11',
          CreationDate: "D:20251103091500+01'00'",
          M: "D:20251103101500+01'00'",
        },
      },
      // Preview gives no names, Okular its own order of corners.
      { subtype: 'Underline', author: 'Bo', quads: clockwise(over('preview')), entries: { M: 'D:20251104' } },
      {
        subtype: 'Text',
        author: 'Cleo',
        entries: {
          NM: 'okular-{5b7f}',
          RC: '<body xmlns="http://www.w3.org/1999/xhtml"><p>Check &amp; compare.</p></body>',
        },
        rect: [20, caretBottom, 34, caretBottom + 12],
      },
      {
        subtype: 'Caret',
        author: 'Dov',
        contents: 'declined to speak',
        rect: [caretRight, caretBottom, caretRight + 4, caretTop],
        entries: { NM: 'caret-1' },
      },
      {
        subtype: 'StrikeOut',
        author: 'Dov',
        quads: over('foxit'),
        inReplyTo: 3,
        entries: { RT: PDFName.of('Group') },
      },
      { subtype: 'Text', author: 'Eve', contents: 'The union does.', inReplyTo: 0, rect: [0, 0, 20, 20] },
      {
        subtype: 'Text',
        author: 'Eve',
        contents: 'Accepted set by Eve',
        inReplyTo: 0,
        rect: [0, 0, 20, 20],
        entries: { StateModel: 'Review', State: 'Accepted' },
      },
      { subtype: 'Highlight', author: 'Ada', quads: over('second') },
      { subtype: 'Text', author: 'Ada', contents: 'Of the whole', rect: [380, 380, 398, 398] },
    ];
    const commented = await commentedPdf(bytes, comments);
    const { articles, losses } = await brought(commented);
    expect(losses).toEqual([]);
    expect(articles).toMatchObject([{ isNew: true, added: 7, known: 0, unplacedCount: 0 }]);
    const annotations = await annotationsIn(articles[0]?.articleId);
    const quote =
      'negotiations with the international consortium had collapsed after management withdrew its offer';
    const { text } = value(await workspace.openArticle(articles[0]?.articleId ?? '')).document;
    expect(annotations.map(line).sort()).toEqual(
      [
        `${quote}: Who says so? (Ada)`,
        `${quote}: The union does. (Eve)`,
        '“unacceptable” #underline:  (Bo)',
        'refused to speak #caret: declined to speak (Dov)',
        'goes on:  (Ada)',
        ': Of the whole (Ada)',
        'mayor, who had offered to mediate, refused to speak: Check & compare. (Cleo)',
      ].sort(),
    );
    const first = annotations.find(({ body }) => body.kind === 'note' && body.text === 'Who says so?');
    const answer = annotations.find(({ body }) => body.kind === 'note' && body.text === 'The union does.');
    expect(first).toMatchObject({ createdAt: '2025-11-03T08:15:00.000Z', status: 'suggested' });
    expect(answer?.links).toEqual([{ annotationId: first?.id, relation: 'responds-to' }]);
    const again = annotations.find((one) => line(one) === 'goes on:  (Ada)');
    expect(again?.anchors[0]?.start).toBe(text.lastIndexOf('goes on'));
    // The same file once more brings nothing twice.
    expect((await brought(commented)).articles).toMatchObject([{ isNew: false, added: 0, known: 7 }]);
  });

  test('without comments is an article as ever', async () => {
    const bytes = await typesetPdf(markup);
    expect(await importFile(workspace, { name: 'plain.pdf', bytes })).toMatchObject({ outcome: 'imported' });
  });
});

describe('A PDF that Slantwise wrote', () => {
  test('brings back everything, and what a colleague said in it beside; one undo takes that back', async () => {
    const desk = aWorkspace();
    const sample = await sampleArticle(desk);
    const { bytes, read } = await printed(desk, [sample], { layout: 'margin' });
    const rescue = sample.annotations.find(({ anchors }) => anchors[0]?.quote === 'rescue');
    const [box] =
      read.annotations.find((one) => one.contentsObj?.str.includes('Neutral wording: support'))?.quads ?? [];
    if (rescue === undefined || box === undefined) throw new Error('The sample is another one.');
    const { left, right, bottom, top } = box;
    const commented = await commentedPdf(bytes, [
      {
        subtype: 'Text',
        author: 'A colleague',
        contents: 'I would keep it.',
        inReplyTo: rescue.id,
        rect: [left, bottom, left + 20, bottom + 20],
      },
      {
        subtype: 'Highlight',
        author: 'A colleague',
        contents: 'Mine',
        quads: [left, top, right, top, left, bottom, right, bottom],
      },
    ]);
    const own = sample.annotations.length;
    const { articles } = await brought(commented);
    expect(articles).toMatchObject([{ isNew: true, added: own + 2, moved: 0, unplacedCount: 0 }]);
    const annotations = await annotationsIn(articles[0]?.articleId);
    const facts = ({ id, anchors, body, createdAt, modifiedAt, status, links }: Annotation): object => ({
      id,
      anchors,
      body,
      createdAt,
      modifiedAt,
      status,
      links,
    });
    const ours = new Set(sample.annotations.map(({ id }) => id));
    const byId = (a: Annotation, b: Annotation): number => (a.id < b.id ? -1 : 1);
    expect(
      annotations
        .filter(({ id }) => ours.has(id))
        .sort(byId)
        .map(facts),
    ).toEqual([...sample.annotations].sort(byId).map(facts));
    expect(workspace.state.get('articles', articles[0]?.articleId ?? '')).toEqual(sample.article);
    const actorsOf = (state: Pick<Workspace['state'], 'values'>): string[] =>
      [...state.values('actors')]
        .map(({ name, aliases }) => `${name}: ${aliases.map(({ text }) => text).join()}`)
        .sort();
    expect(actorsOf(workspace.state)).toEqual(actorsOf(desk.state));
    const theirs = annotations.filter(({ id }) => !ours.has(id));
    expect(theirs.map(line).sort()).toEqual([
      'rescue: I would keep it. (A colleague)',
      'rescue: Mine (A colleague)',
    ]);
    expect(theirs.find(({ links }) => links.length > 0)?.links).toEqual([
      { annotationId: rescue.id, relation: 'responds-to' },
    ]);
    expect(theirs.map(({ status }) => status)).toEqual(['accepted', 'accepted']);
    const [last] = await workspace.log.latest(1, () => true);
    value(await workspace.run({ type: 'change.revert', changeId: last?.change.id ?? '', intent: 'undo' }));
    expect(workspace.state.get('articles', articles[0]?.articleId ?? '')).toBeUndefined();
  });
});

describe('A PDF that was made to do harm', () => {
  test('with comments in a circle, without words, without number and without sense, is read in bounded time', async () => {
    const bytes = await typesetPdf(markup);
    const nonsense = Array.from(
      { length: 4000 },
      (_, index) => [Infinity, -1e300, 1e-300, 0][index % 4] ?? 0,
    );
    const commented = await PDFDocument.load(
      await commentedPdf(bytes, [
        { subtype: 'Text', author: 'x'.repeat(5000), contents: '\u0000\ud800 lone' },
        { subtype: 'Text', author: '__proto__', contents: 'y'.repeat(100_000), inReplyTo: 0 },
        { subtype: 'Highlight', author: 'A', contents: 'quads', quads: nonsense },
        { subtype: 'Highlight', author: 'A', contents: 'odd', quads: [1, 2, 3] },
        ...Array.from({ length: 1000 }, (_, index) => ({
          subtype: 'Text',
          contents: `${index}`,
          inReplyTo: index,
        })),
      ]),
    );
    // The first answers the last: a circle.
    const annots = commented.getPage(0).node.Annots();
    const first = annots?.lookup(annots.size() - 1004, PDFDict);
    const last = annots?.get(annots.size() - 1);
    if (last === undefined) throw new Error('There is no last one.');
    first?.set(PDFName.of('IRT'), last);
    const { articles } = await brought(await commented.save());
    // An object that is no PDF takes some of those behind it along.
    expect(articles[0]?.added).toBeGreaterThan(950);
    const annotations = await annotationsIn(articles[0]?.articleId);
    for (const { body } of annotations) expect(JSON.stringify(body).length).toBeLessThan(20_000);
  });

  test('with a bundle that is none is read page by page', async () => {
    const document = await PDFDocument.load(await typesetPdf(markup));
    await document.attach(Buffer.from('PK\u0003\u0004 nothing'), 'annotations.slantwise', {
      mimeType: 'application/zip',
    });
    const outcome = await importFile(workspace, { name: 'forged.pdf', bytes: await document.save() });
    expect(outcome).toMatchObject({ outcome: 'imported' });
  });
});
