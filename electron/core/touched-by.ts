import type { Change } from '../../shared/changes/change.ts';

/** The articles whose annotations a change touches. */
export function articlesTouchedBy(change: Change): readonly string[] {
  return [...new Set(change.entries.flatMap(({ articleId }) => (articleId === null ? [] : [articleId])))];
}

/** The articles that a change makes or takes away: when it is taken back they may have no record. */
export function articlesMadeBy(change: Change): ReadonlySet<string> {
  return new Set(
    change.entries.flatMap(({ table, type, id }) => (table === 'articles' && type !== 'update' ? [id] : [])),
  );
}
