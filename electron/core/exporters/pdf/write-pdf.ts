import { fail, ok, type Result } from '../../../../shared/errors.ts';
import type { Annotation } from '../../../../shared/schema/annotation.ts';
import { emptyTables, WorkspaceState } from '../../../../shared/changes/state.ts';
import type { Exported } from '../exporter.ts';
import { annotate } from './annotate/annotate.ts';
import { printedAnnotation } from './annotate/printed-annotation.ts';
import { attachmentOf } from './content/attachment.ts';
import { labels } from './content/labels-en.ts';
import { lossesOf } from './content/losses.ts';
import { looks } from './content/look.ts';
import { referenceBook, type ReferenceBook } from './content/reference-book.ts';
import type { PdfRequest } from './pdf-request.ts';
import { articleSheet } from './sheet/article-sheet.ts';
import { MarkRegister } from './sheet/marks.ts';
import type { ArticleSheet, Sheet } from './sheet/sheet.ts';
import { typeset } from './typesetting/typeset.ts';

/** Addresses of the marker links; no other link of the document starts like this. */
const MARK_ADDRESS = 'slantwise:mark/';

/** Shares of the work, as they were measured: typesetting, annotations, writing. */
const STEPS = { started: 2, typeset: 60, annotated: 90, total: 100 };

/**
 * The whole way from records to an annotated PDF. Blocks its thread while it typesets.
 * @param progress hundredths of the work
 */
export async function writePdf(
  request: PdfRequest,
  progress: (done: number, total: number) => void,
): Promise<Result<Exported>> {
  if (request.articles.length === 0) return fail('invalid', 'There is no article to export.');
  progress(STEPS.started, STEPS.total);
  const marks = new MarkRegister();
  const shown = request.articles.map((one) => ({ ...one, annotations: one.annotations.filter(isShown) }));
  const book = bookOf(
    request,
    shown.flatMap((one) => one.annotations),
  );
  const articles = shown.map((article) => articleSheet(article, marks, book));
  const sheet = sheetOf(articles, request, book);
  const attachment = attachmentOf(request.articles, book.records, request.exportedAt);
  const set = await typeset(
    JSON.stringify(sheet),
    Buffer.from(`${JSON.stringify(attachment, null, 1)}\n`),
    request.exportedAt,
  );
  progress(STEPS.typeset, STEPS.total);
  const annotations = shown.flatMap((one) => one.annotations);
  const bytes = await annotate(
    {
      pdf: set.pdf,
      markAddress: MARK_ADDRESS,
      marks: marks.marks,
      annotations: annotations.map((annotation) =>
        printedAnnotation(annotation, marks.firstPassage(annotation.id) !== null, book),
      ),
    },
    (share) => progress(Math.round(STEPS.typeset + share * (STEPS.annotated - STEPS.typeset)), STEPS.total),
  );
  progress(STEPS.total, STEPS.total);
  return ok({ bytes, losses: lossesOf(request.articles, marks, set) });
}

/** What an analyst has turned down is not shown; it rides along in the attachment. */
function isShown({ status }: Annotation): boolean {
  return status !== 'rejected';
}

function bookOf({ actors, terms, analysts }: PdfRequest, annotations: readonly Annotation[]): ReferenceBook {
  const tables = emptyTables();
  for (const actor of actors) tables.actors.set(actor.id, actor);
  for (const term of terms) tables.terms.set(term.id, term);
  for (const analyst of analysts) tables.analysts.set(analyst.id, analyst);
  return referenceBook(new WorkspaceState(tables), annotations);
}

function sheetOf(articles: readonly ArticleSheet[], request: PdfRequest, book: ReferenceBook): Sheet {
  const authors = request.articles.flatMap(({ article }) => article.author ?? []);
  const analysts = request.articles.flatMap(({ annotations }) => annotations.map((one) => book.analyst(one)));
  return {
    title: request.articles.map(({ article }) => article.title).join(' · '),
    authors: [...new Set(authors.length > 0 ? authors : analysts)],
    description: labels.annotatedBy([...new Set(analysts)]),
    language: articles[0]?.headline.language ?? 'en',
    markAddress: MARK_ADDRESS,
    looks,
    words: labels.page,
    articles,
  };
}
