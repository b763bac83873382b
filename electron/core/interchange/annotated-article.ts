import type { AnnotatedArticle } from '../../../shared/api/import-report.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import type { AnnotationPlan } from '../web-annotation/plan-annotations.ts';

/** More than these nobody reads; their number is told. */
const MOST_SENTENCES = 200;

/** What a file brought into one article, as it is reported. */
export function annotatedArticle(
  articleId: Id,
  isNew: boolean,
  { added, moved, known, unplaced }: AnnotationPlan,
): AnnotatedArticle {
  return {
    articleId,
    isNew,
    added: added.length,
    moved: moved.length,
    known: known.length,
    merged: null,
    unplaced: unplaced.slice(0, MOST_SENTENCES).map(({ quote, message, kept }) => ({ quote, message, kept })),
    unplacedCount: unplaced.length,
  };
}
