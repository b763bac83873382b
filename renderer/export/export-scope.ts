import { latestEditions } from '../../shared/agreement/latest-editions.ts';
import type { WorkspaceState } from '../../shared/changes/state.ts';
import type { Article } from '../../shared/schema/article.ts';
import { dayOf } from '../library/due.ts';
import { filterRows, isFiltering } from '../library/library-filter.ts';
import { LibraryOrder } from '../library/library-order.ts';
import type { Desk } from '../state/desk.ts';
import { exportScopes, type ExportScope } from '../state/exporting.ts';
import type { Words } from '../words/words.ts';

/** The articles of each scope, those in the bin left out; a scope that has none, or says nothing of its own, is missing. */
export type ScopedArticles = ReadonlyMap<ExportScope, readonly Article[]>;

export function scopedArticles(desk: Desk, state: WorkspaceState): ScopedArticles {
  const { articleId, library } = desk.session.get();
  const all = [...state.values('articles')].filter(({ deletedAt }) => deletedAt === null);
  const open = articleId === null ? undefined : state.get('articles', articleId);
  const scoped = new Map<ExportScope, readonly Article[]>([
    ['open', open === undefined || open.deletedAt !== null ? [] : [open]],
    ['selected', all.filter(({ id }) => library.chosen.has(id))],
    ['listed', isFiltering(library.filter) ? listedArticles(desk, state) : []],
    ['library', all],
  ]);
  return new Map([...scoped].filter(([, articles]) => articles.length > 0));
}

/** What analysts are compared over: of the whole library, the latest editions. */
export function comparedArticles(desk: Desk, state: WorkspaceState): ScopedArticles {
  const scoped = scopedArticles(desk, state);
  const library = scoped.get('library');
  return library === undefined ? scoped : new Map([...scoped, ['library', latestEditions(library)]]);
}

/** The scope that was chosen, if it has articles, else the first that has. */
export function scopeInHand(chosen: ExportScope | null, scoped: ScopedArticles): ExportScope | null {
  if (chosen !== null && scoped.has(chosen)) return chosen;
  return exportScopes.find((scope) => scoped.has(scope)) ?? null;
}

export function scopeName(words: Words['exporting']['scope'], scope: ExportScope, count: number): string {
  return scope === 'open' ? words.open : words[scope](count);
}

/** What the library's filter shows, in the library's order. */
function listedArticles(desk: Desk, state: WorkspaceState): readonly Article[] {
  const { sorting, filter } = desk.session.get().library;
  const rows = new LibraryOrder('articles', sorting, desk.reading).follow(state);
  return filterRows(rows, filter, dayOf(desk.clock.now())).map(({ article }) => article);
}
