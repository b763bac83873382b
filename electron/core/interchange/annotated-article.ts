import type { AnnotatedArticle } from '../../../shared/api/import-report.ts';
import { MOST_ITEMS } from '../../../shared/losses/loss.ts';
import type { Id } from '../../../shared/schema/ids.ts';
import type { AnnotationPlan } from '../web-annotation/plan-annotations.ts';

/** What a file brought into one article, as it is reported. */
export function annotatedArticle(
  articleId: Id,
  isNew: boolean,
  { added, moved, known, unplaced }: Omit<AnnotationPlan, 'command'>,
): AnnotatedArticle {
  return {
    articleId,
    isNew,
    added: added.length,
    moved: moved.length,
    known: known.length,
    merged: null,
    unplaced: unplaced
      .slice(0, MOST_ITEMS)
      .map(({ quote, reason, message, kept }) => ({ quote, reason, message, kept })),
    unplacedCount: unplaced.length,
  };
}
