import { beforeAll, describe, expect, test } from 'vitest';
import type { ArticleToExport, Exported } from '../../../electron/core/exporters/exporter.ts';
import { pdfDate } from '../../../electron/core/exporters/pdf/content/calendar.ts';
import { exportPdf, sampleArticle } from '../../builders/exported-pdf.ts';
import { value } from '../../builders/open-workspace.ts';
import {
  lettersOf,
  lettersUnder,
  readPdf,
  type ReadAnnotation,
  type ReadPdf,
} from '../../builders/read-pdf.ts';
import { aWorkspace } from '../../builders/workspace.ts';

const desk = aWorkspace();
let sample: ArticleToExport;
let exported: Exported;
let pdf: ReadPdf;

beforeAll(async () => {
  sample = await sampleArticle(desk);
  exported = value(await exportPdf(desk, [sample]));
  pdf = await readPdf(exported.bytes);
});

function highlights(): readonly ReadAnnotation[] {
  return pdf.annotations.filter(({ subtype }) => subtype === 'Highlight');
}

/** What a viewer lists for an annotation: the comment begins with what the annotation says. */
function listed(author: string, created: string, letters: string): ReadAnnotation[] {
  return highlights().filter(
    (one) =>
      one.titleObj?.str === author &&
      one.creationDate === pdfDate(created) &&
      lettersUnder(one, pdf) === letters,
  );
}

describe('The sample article as a PDF', () => {
  test('loses nothing', () => expect(exported.losses).toEqual([]));

  test('lists every annotation with a passage once, over exactly its words', () => {
    const withPassage = sample.annotations.filter(({ anchors }) => anchors.length > 0);
    expect(withPassage.length).toBeGreaterThan(25);
    for (const { anchors, analystId, createdAt } of withPassage) {
      const author = desk.state.get('analysts', analystId)?.name ?? '';
      const letters = lettersOf(anchors.map(({ quote }) => quote).join(''));
      const pages = highlights().filter((one) => one.creationDate === pdfDate(createdAt));
      expect(pages.map((one) => lettersUnder(one, pdf)).join('')).toBe(letters);
      expect(pages.every((one) => one.titleObj?.str === author)).toBe(true);
    }
  });

  test('says in the comment what was tagged, by whom it is said, and what the analyst noted', () => {
    const suleimani = listed('M. Idris', createdAt('Qassem Suleimani'), 'QassemSuleimani')[0];
    expect(suleimani?.contentsObj?.str).toMatch(/^Actor: Qassem Suleimani\n/);
    const plan = highlights().find((one) =>
      one.contentsObj?.str.startsWith('Stance: Russia strongly supports'),
    );
    expect(plan?.contentsObj?.str).toBe(
      'Stance: Russia strongly supports Bashar Assad (▲ +3)\nauthor’s voice · stated\nMode: action\n' +
        'Date of the event: September 2015\nConfidence: high\nSupport by deed; nobody is quoted.',
    );
    const rescue = highlights().find((one) => lettersUnder(one, pdf) === 'rescue');
    expect(rescue?.contentsObj?.str).toContain('Neutral wording: support');
  });

  test('gives each line of a passage one quad, and overlapping annotations quads of their own', () => {
    const ushakov = highlights().find((one) => one.contentsObj?.str.startsWith('Stance: Yury Ushakov'));
    expect(ushakov?.quads).toHaveLength(3);
    const assad = highlights().find((one) => lettersUnder(one, pdf) === 'BasharAssad');
    const plan = highlights().find((one) => one.contentsObj?.str.startsWith('Stance: Russia strongly'));
    const inside = (inner = assad?.quads[0], outer = plan?.quads[1]): boolean =>
      inner !== undefined &&
      outer !== undefined &&
      inner.left >= outer.left &&
      inner.right <= outer.right + 0.01;
    expect(plan?.quads).toHaveLength(2);
    expect(inside()).toBe(true);
  });

  test('gives each annotation dates, a colour of its kind, an appearance, a popup, and prints it', () => {
    for (const one of highlights()) {
      expect(one.creationDate).toMatch(/^D:\d{14}Z$/);
      expect(one.modificationDate).toMatch(/^D:\d{14}Z$/);
      expect(one.hasAppearance).toBe(true);
      expect(one.popupRef).toBeTruthy();
      expect(one.annotationFlags & 4).toBe(4);
    }
    const colours = new Set(highlights().map(({ color }) => color?.join()));
    expect(colours.size).toBe(5);
  });

  test('puts what is about the whole article beside the headline', () => {
    const notes = pdf.annotations.filter(({ subtype }) => subtype === 'Text');
    expect(notes).toHaveLength(sample.annotations.filter(({ anchors }) => anchors.length === 0).length);
    for (const note of notes) {
      expect(note.page).toBe(1);
      expect(note.contentsObj?.str).toContain('About the whole article.');
    }
  });

  test('keeps no trace of the marker links, and the links of the tables', () => {
    const links = pdf.annotations.filter(({ subtype }) => subtype === 'Link');
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter(({ url }) => url !== undefined && url !== null)).toEqual([]);
  });

  test('has title, language, bookmarks and structure', async () => {
    const { info } = await pdf.document.getMetadata();
    expect(info).toMatchObject({ Title: sample.article.title, Language: 'en' });
    const outline = await pdf.document.getOutline();
    expect(outline[0]?.title).toBe(sample.article.title);
    expect(outline[0]?.items[0]?.items.map(({ title }: { title: string }) => title)).toEqual([
      'Actors',
      'Stances',
      'Who stands where',
      'Bias notes',
      'Notes',
    ]);
    const tree = JSON.stringify(await (await pdf.document.getPage(1)).getStructTree());
    expect(tree).toContain('"role":"H1"');
    expect(tree).toContain('"role":"Annot"');
    const links = pdf.annotations.filter(({ subtype, page }) => subtype === 'Link' && page === 1);
    expect(tree.split('"role":"Link"').length - 1).toBe(links.length);
  });

  test('tells in the tables who stands where, on which page', () => {
    for (const words of ['strongly supports', 'Loaded wording', 'State executive', 'harms Iran', '¶']) {
      expect(lettersOf(pdf.text)).toContain(lettersOf(words));
    }
  });

  test('is written alike, byte for byte, from the same input', async () => {
    const again = value(await exportPdf(desk, [sample]));
    expect(Buffer.from(again.bytes).equals(Buffer.from(exported.bytes))).toBe(true);
  });
});

function createdAt(quote: string): string {
  return sample.annotations.find(({ anchors }) => anchors[0]?.quote === quote)?.createdAt ?? '';
}
