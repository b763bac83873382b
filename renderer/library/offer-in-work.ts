import type { Desk } from '../state/desk.ts';

/** After the first annotation of a new article: offers to say that it is in work. Its status never changes by itself. */
export function offerInWork(desk: Desk, articleId: string): void {
  const { state } = desk.replica;
  const { actor, stance, bias, note } = state.countsOf(articleId);
  const isFirst = actor + stance + bias + note === 1;
  if (isFirst && state.get('articles', articleId)?.status === 'new') {
    desk.notices.tell({ type: 'begun', articleId });
  }
}
