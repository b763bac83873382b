import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { afterEach, expect, test, vi } from 'vitest';
import { lossInLines } from '../../../electron/cli/losses.ts';
import { printed, sampleArticle, toExport } from '../../builders/exported-pdf.ts';
import { aNote } from '../../builders/bodies.ts';
import { aWorkspace } from '../../builders/workspace.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('A passage may end where a line would part a word: the document keeps its tags', async () => {
  const desk = aWorkspace();
  const text =
    'southern a sanctions strike and mayor fishing dam ceasefire ceasefire vote in. To senior dam the court council in coast a claimed opposition minister claimed. Villagers border troops claimed spokeswoman sanctions minister northern budget reported troops on although against on before summit export regulator leader council. Villagers mayor regulator denied summit northern tariff minister coast.';
  const lines = await Promise.all(
    // Wherever the end of the line comes to be, it is among these.
    ['', 'A ', 'In a ', 'Among ', 'Here and '].map(async (lead) => {
      const { article } = desk.article({ text: lead + text, language: 'en' });
      desk.annotate(article.id, 'Villagers mayor regu', aNote('ends inside a word'));
      desk.annotate(article.id, 'ceasefire vote in. To se', aNote('and so does this'));
      return (await printed(desk, [toExport(desk, article.id)])).losses;
    }),
  );
  expect(lines).toEqual([[], [], [], [], []]);
});

/** The typesetter knows no other failure that we know of, so one is put in its mouth. All else is the real thing. */
test('Where the typesetter cannot tag a document, all annotations stand in one without tags, and it is told', async () => {
  const desk = aWorkspace();
  const article = await sampleArticle(desk);
  const tagged = await printed(desk, [article]);
  const { pdf } = NodeCompiler.prototype;
  vi.spyOn(NodeCompiler.prototype, 'pdf').mockImplementation(function (
    this: NodeCompiler,
    document,
    options,
  ) {
    if (options?.pdfTags !== false) throw new Error('internal error: expected link ancestor in logical tree');
    return pdf.call(this, document, options);
  });
  const untagged = await printed(desk, [article]);
  expect(untagged.losses.flatMap(lossInLines)).toEqual([
    'The file is an ordinary PDF without tags for screen readers: they could not be made for this text.',
  ]);
  const { catalog } = await PDFDocument.load(untagged.bytes, { updateMetadata: false });
  expect(catalog.has(PDFName.of('StructTreeRoot'))).toBe(false);
  const listed = ({ read }: typeof tagged): unknown[] =>
    read.annotations.map(({ subtype, page, quads, contentsObj }) => [subtype, page, quads, contentsObj]);
  expect(listed(untagged)).toEqual(listed(tagged));
});
