import { fail, ok, type Result } from '../../../../shared/errors.ts';
import type { Annotation } from '../../../../shared/schema/annotation.ts';
import type { Exported, ExportInput } from '../exporter.ts';
import { annotate } from './annotate/annotate.ts';
import { printedAnnotation } from './annotate/printed-annotation.ts';
import { attachedBundle } from './content/attachment.ts';
import { lossesOf } from './content/losses.ts';
import { looks } from './content/look.ts';
import { referenceBook, type ReferenceBook } from './content/reference-book.ts';
import { addresses } from './sheet/addresses.ts';
import { articleSheet } from './sheet/article-sheet.ts';
import { MarkRegister } from './sheet/marks.ts';
import type { ArticleSheet, Sheet } from './sheet/sheet.ts';
import { typeset } from './typesetting/typeset.ts';

/** Shares of the work, as they were measured: typesetting, with notes in the margin in two rounds; annotations; writing. */
const STEPS = { started: 0, surveyed: 40, typeset: 80, annotated: 92, total: 100 };

/**
 * The whole way from records to an annotated PDF. Blocks its thread while it typesets.
 * @param progress hundredths of the work
 */
export async function writePdf(
  input: ExportInput,
  progress: (done: number, total: number) => void,
): Promise<Result<Exported>> {
  const { state, options, exportedAt } = input;
  if (input.articles.length === 0) return fail('invalid', 'There is no article to export.');
  progress(STEPS.started, STEPS.total);
  const marks = new MarkRegister();
  const shown = input.articles.map((one) => ({ ...one, annotations: one.annotations.filter(isShown) }));
  const annotations = shown.flatMap((one) => one.annotations);
  const book = referenceBook(state, annotations, options.labels);
  const articles = shown.map((article, index) => articleSheet(article, index, options.layout, marks, book));
  const set = await typeset(
    sheetOf(articles, input, annotations, book, marks),
    attachedBundle(input),
    exportedAt,
    () => progress(STEPS.surveyed, STEPS.total),
  );
  progress(STEPS.typeset, STEPS.total);
  const bytes = await annotate(
    {
      pdf: set.pdf,
      marks: marks.marks,
      pageWord: book.labels.page.page,
      annotations: annotations.map((annotation) =>
        printedAnnotation(annotation, marks.firstPassage(annotation.id) !== null, book),
      ),
    },
    (share) => progress(Math.round(STEPS.typeset + share * (STEPS.annotated - STEPS.typeset)), STEPS.total),
  );
  progress(STEPS.total, STEPS.total);
  return ok({ bytes, losses: lossesOf(input.articles, marks, set) });
}

/** What an analyst has turned down is not shown; it rides along in the attachment. */
function isShown({ status }: Annotation): boolean {
  return status !== 'rejected';
}

function sheetOf(
  articles: readonly ArticleSheet[],
  input: ExportInput,
  annotations: readonly Annotation[],
  book: ReferenceBook,
  { marks }: MarkRegister,
): Sheet {
  const { paper, layout, labels } = input.options;
  const authors = input.articles.flatMap(({ article }) => article.author ?? []);
  const analysts = [...new Set(annotations.map((annotation) => book.analyst(annotation)))];
  return {
    title: input.articles.map(({ article }) => article.title).join(' · '),
    authors: authors.length > 0 ? [...new Set(authors)] : analysts,
    description: book.labels.annotatedBy(analysts),
    language: articles[0]?.headline.language ?? 'en',
    addresses,
    looks,
    paper,
    layout,
    words: book.labels.page,
    wordsLanguage: labels,
    marks: marks.length,
    articles,
  };
}
