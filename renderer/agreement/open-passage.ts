import type { DifferingPassage } from '../../shared/api/agreement.ts';
import { pickAnnotation } from '../inspector/pick-annotation.ts';
import { openArticle } from '../reading/open-article.ts';
import type { Desk } from '../state/desk.ts';
import type { ComparedKind } from '../../shared/agreement/measures.ts';

/** Shows a passage that layers differ on in its article, with one of its annotations selected. */
export async function openPassage(
  desk: Desk,
  { articleId, start }: DifferingPassage,
  kind: ComparedKind,
): Promise<void> {
  // The article opens where the passage is.
  desk.places.set(articleId, start);
  await openArticle(desk, articleId);
  if (desk.session.get().articleId !== articleId) return;
  desk.session.set({ tab: 'form' });
  const annotations = [...(desk.replica.annotations(articleId)?.values() ?? [])];
  const found = annotations.find(({ body, anchors }) => body.kind === kind && anchors[0]?.start === start);
  // The text has to be drawn before it can be scrolled.
  if (found !== undefined) requestAnimationFrame(() => pickAnnotation(desk, found.id));
}
