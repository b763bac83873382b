import { ok, type Result } from '../../../../shared/errors.ts';
import { loss } from '../../../../shared/losses/loss.ts';
import { canonicalise } from '../../../../shared/text/canonical.ts';
import type { ArticlePart } from '../../bundle/parts.ts';
import type { BundleContent } from '../../bundle/read-bundle.ts';
import { parseArticle } from '../../importers/parse-article.ts';
import { ownBundle } from '../../importers/pdf/own-export.ts';
import { piecesOf } from '../../importers/pdf/page-pieces.ts';
import { openPdf, type PdfDocument } from '../../importers/pdf/pdf-library.ts';
import { limits } from '../../importers/limits.ts';
import { isObject, type JsonObject } from '../../web-annotation/json-ld.ts';
import { gatherForeign } from '../foreign-annotation.ts';
import { noHints, type ForeignDocument, type ForeignFile } from '../foreign-file.ts';
import type { FileLook } from '../file-look.ts';
import type { ForeignFormat } from '../foreign-format.ts';
import { commentsOf, ownName, type CommentedPage, type PdfComment } from './comments.ts';
import { isMarkup, readMarkup, type Markup } from './markup.ts';
import { gatherOwn, ownPassages } from './own-annotations.ts';

/**
 * The comments that people made in a PDF reader (ISO 32000-2, 12.5.6), and what Slantwise itself put into its own PDFs.
 * A PDF with neither is an article and nothing else.
 */
export const pdf: ForeignFormat = {
  format: 'pdf',
  name: 'PDF comments',
  extensions: ['.pdf'],
  recognises: (look) => look.begins('%PDF-'),
  read: readPdf,
};

async function readPdf({ file }: FileLook): Promise<Result<ForeignFile> | null> {
  const opened = await openPdf(file.bytes);
  // What is wrong with it says who reads it as an article.
  if (typeof opened === 'string') return null;
  const { document } = opened;
  try {
    const own = await ownBundle(document);
    if (own === null && !(await hasMarkup(document))) return null;
    const markups = await readMarkup(file.bytes);
    if (markups?.length === 0 && own === null) return null;
    const ids = new Set(own?.articles.flatMap(({ annotations }) => annotations.records.map(({ id }) => id)));
    const theirs = (markups ?? []).filter((markup) => !ids.has(ownName(markup)));
    const pages = await lettersOf(document, [...new Set(theirs.map(({ page }) => page))]);
    const losses = markups === null ? [loss('comments-unreadable')] : [];
    if (own !== null) {
      const bundle = { content: own, own: own.articles.map((part) => gatherOwn(part, own)) };
      return ok({ format: pdf.format, documents: ownDocuments(own, markups ?? [], pages), losses, bundle });
    }
    const documents = await foreignDocument(file, markups ?? [], pages);
    return documents.ok ? ok({ format: pdf.format, documents: documents.value, losses }) : documents;
  } finally {
    await opened.close();
  }
}

/** Whatever an analyst did not see in Slantwise is offered for review. */
async function foreignDocument(
  file: FileLook['file'],
  markups: readonly Markup[],
  pages: ReadonlyMap<number, CommentedPage>,
): Promise<Result<ForeignDocument[]>> {
  const article = await parseArticle(file);
  if (!article.ok) return article;
  const { text } = canonicalise(article.value.blocks);
  const comments = commentsOf(markups, pages, text, new Map());
  const nodes = nodesOf(comments).map((node) => ({ ...node, status: 'suggested' }));
  const hints = { ...noHints, title: article.value.title, fileName: file.name };
  const gathered = { annotations: nodes, nodes };
  return ok([{ name: article.value.title, text, article: article.value, hints, gathered }]);
}

/** Each comment goes to the article that its words stand in; one whose words stand in none is about the first. */
function ownDocuments(
  bundle: BundleContent,
  markups: readonly Markup[],
  pages: ReadonlyMap<number, CommentedPage>,
): ForeignDocument[] {
  const everywhere = ownPassages(bundle.articles.flatMap(({ annotations }) => annotations.records));
  const shares = bundle.articles.map(({ document }) => commentsOf(markups, pages, document.text, everywhere));
  const homeOf = (at: number): number =>
    Math.max(
      0,
      shares.findIndex((share, index) => isAtHome(share[at], bundle.articles[index])),
    );
  return bundle.articles.map((part, index) => {
    const { article } = part;
    const nodes = nodesOf((shares[index] ?? []).filter((_, at) => homeOf(at) === index));
    return {
      name: article.title,
      // Our own positions are the article's, in the unit of the model; quotes say where comments stand.
      text: null,
      article: null,
      hints: { ...noHints, id: article.id, checksum: article.checksum },
      gathered: { annotations: nodes, nodes },
    };
  });
}

/** Whether a comment's passages are in an article: those of what it answers may be in another one. */
function isAtHome(comment: PdfComment | undefined, part: ArticlePart | undefined): boolean {
  const passages = comment?.annotation.passages ?? [];
  return (
    passages.length > 0 &&
    passages.every(({ start, end, quote }) => part?.document.text.slice(start, end) === quote)
  );
}

function nodesOf(comments: readonly PdfComment[]): JsonObject[] {
  const { annotations } = gatherForeign(
    comments.map(({ annotation }) => annotation),
    null,
  );
  return annotations.map((node, index) => {
    const answers = comments[index]?.answers ?? null;
    return answers === null
      ? node
      : { ...node, links: [{ type: 'Link', relation: 'responds-to', to: { id: answers } }] };
  });
}

async function hasMarkup(document: PdfDocument): Promise<boolean> {
  for (let number = 1; number <= Math.min(document.numPages, limits.pdfPages); number++) {
    const annotations = await annotationsOn(document, number);
    if (annotations.some((each) => isObject(each) && isMarkup(String(each['subtype'])))) return true;
  }
  return false;
}

async function annotationsOn(document: PdfDocument, number: number): Promise<readonly unknown[]> {
  try {
    const page = await document.getPage(number);
    const annotations = await page.getAnnotations();
    page.cleanup();
    return annotations;
  } catch (error) {
    if (error instanceof Error) return []; // a page that is damaged has nothing to say
    throw error;
  }
}

async function lettersOf(
  document: PdfDocument,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, CommentedPage>> {
  const pages = new Map<number, CommentedPage>();
  for (const number of numbers) {
    try {
      const page = await document.getPage(number);
      const { transform } = page.getViewport({ scale: 1 });
      pages.set(number, { pieces: await piecesOf(page, number), transform });
      page.cleanup();
    } catch (error) {
      if (!(error instanceof Error)) throw error; // comments of a damaged page are about the whole article
    }
  }
  return pages;
}
