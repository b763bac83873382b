import { loss } from '../../../../shared/losses/loss.ts';
import { ok, type Result } from '../../../../shared/errors.ts';
import { titleFromName } from '../file-name.ts';
import { guessLanguage } from '../guess-language.ts';
import { comparable } from '../headline.ts';
import type { ParsedArticle, SourceFile } from '../importer.ts';
import { limits } from '../limits.ts';
import { metadataField } from '../metadata-field.ts';
import { refuse, refusePassword } from '../refusal.ts';
import { blocksOf } from './blocks.ts';
import { readingOrder } from './columns.ts';
import { withoutDropCaps } from './drop-caps.ts';
import { withoutFurniture, type PageLines } from './furniture.ts';
import { linesOf } from './line.ts';
import { ownExport } from './own-export.ts';
import { withBracketsTurned } from './mirrored-brackets.ts';
import { pageRanges } from './page-ranges.ts';
import { piecesOf } from './page-pieces.ts';
import { paragraphsOf } from './paragraphs.ts';
import { openPdf, type PdfDocument } from './pdf-library.ts';
import { pdfMetadata } from './pdf-metadata.ts';

/** Reads a PDF: its text in the order of reading, its paragraphs put together from their lines. */
export async function readPdf(file: SourceFile): Promise<Result<ParsedArticle>> {
  const opened = await openPdf(file.bytes);
  if (opened === 'password') {
    return refusePassword(file.name);
  }
  if (opened === 'damaged') return refuse(file.name, 'damaged', 'is damaged: it cannot be opened as a PDF');
  try {
    const own = await ownExport(opened.document);
    return own ?? (await readPages(file, opened.document));
  } finally {
    await opened.close();
  }
}

async function readPages(file: SourceFile, document: PdfDocument): Promise<Result<ParsedArticle>> {
  const { name } = file;
  if (document.numPages > limits.pdfPages) {
    return refuse(name, 'too-large', `has more than ${limits.pdfPages.toLocaleString('en-GB')} pages`);
  }
  const pages: PageLines[] = [];
  const unread: number[] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const lines = await pageLines(document, number);
    length += lines?.letters ?? 0;
    if (length > limits.textLength || (lines?.lines.length ?? 0) > limits.pdfLines) {
      return refuse(name, 'too-large', `holds more than any article`);
    }
    if (lines === null || lines.letters === 0) unread.push(number);
    else pages.push(lines);
  }
  if (pages.length === 0) return withoutText(file);
  return ok(await articleOf(file, document, pages, unread));
}

async function articleOf(
  { name }: SourceFile,
  document: PdfDocument,
  pages: readonly PageLines[],
  unread: readonly number[],
): Promise<ParsedArticle> {
  const metadata = await pdfMetadata(document);
  const columns = withoutFurniture(pages, metadata.title).flatMap((page) =>
    readingOrder(withoutDropCaps(page.lines)).map((lines) => ({ page: page.number, lines })),
  );
  const paragraphs = paragraphsOf(withBracketsTurned(columns));
  const blocks = blocksOf(paragraphs, metadata.title);
  const [first] = blocks;
  const headline = first?.kind === 'headline' ? metadataField(first.text) : null;
  const text = blocks.map((block) => block.text).join('\n');
  return {
    format: 'pdf',
    ...metadata,
    title: headline ?? metadata.title ?? titleFromName(name),
    // Programs name the language that they run in; a script of its own says more.
    language: guessLanguage(text) ?? metadata.language,
    author: comparable(metadata.author ?? '') === comparable(headline ?? '') ? null : metadata.author,
    blocks,
    warnings:
      unread.length === 0
        ? []
        : [loss('pages-without-text', { count: unread.length, name: pageRanges(unread) })],
  };
}

/** @returns null when the page cannot be read */
async function pageLines(
  document: PdfDocument,
  number: number,
): Promise<(PageLines & { readonly letters: number }) | null> {
  try {
    const page = await document.getPage(number);
    const { height, pieces } = await piecesOf(page, number);
    page.cleanup();
    const lines = linesOf(pieces);
    return { number, height, lines, letters: lines.reduce((sum, { text }) => sum + text.length, 0) };
  } catch (error) {
    if (error instanceof Error) return null; // a page that is damaged is told as one without text
    throw error;
  }
}

/** A picture's dictionary is never packed away (ISO 32000-2, 7.5.7), so its name can be seen in the file. */
function withoutText({ name, bytes }: SourceFile): Result<never> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return /\/Subtype\s*\/Image\b/.test(source)
    ? refuse(
        name,
        'scan',
        'is a scan: its pages are pictures and hold no text; put it through text recognition (OCR) first',
      )
    : refuse(name, 'no-text', 'has no text in it');
}
