import type { WorkspaceState } from '../../shared/changes/state.ts';
import type { Article } from '../../shared/schema/article.ts';
import type { AnnotationCounts } from '../../shared/schema/tables.ts';
import { rankMatch } from '../inspector/rank-match.ts';

/** An article with what the library shows of it. */
export interface LibraryRow {
  readonly article: Article;
  readonly counts: AnnotationCounts;
}

export type SortColumn =
  'title' | 'source' | 'published' | 'imported' | 'words' | 'language' | 'actor' | 'stance' | 'bias' | 'note';

export interface Sorting {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** Articles of the library or of the bin that fit what was typed, sorted. */
export function libraryRows(
  state: WorkspaceState,
  where: 'articles' | 'bin',
  query: string,
  sorting: Sorting,
): readonly LibraryRow[] {
  const rows: LibraryRow[] = [];
  for (const article of state.values('articles')) {
    if ((article.deletedAt === null) !== (where === 'articles')) continue;
    const texts = [article.title, article.source ?? '', article.author ?? ''];
    if (query !== '' && !texts.some((text) => rankMatch(text, query) !== null)) continue;
    rows.push({ article, counts: state.countsOf(article.id) });
  }
  const { column, descending } = sorting;
  const sign = descending ? -1 : 1;
  return rows.sort((a, b) => sign * compare(a, b, column) || (a.article.id < b.article.id ? 1 : -1));
}

/** How many articles there are, and how many in the bin. */
export function librarySizes(state: WorkspaceState): { readonly articles: number; readonly bin: number } {
  let bin = 0;
  for (const { deletedAt } of state.values('articles')) if (deletedAt !== null) bin += 1;
  return { articles: state.tables.articles.size - bin, bin };
}

const collator = new Intl.Collator(undefined, { numeric: true });

function compare(a: LibraryRow, b: LibraryRow, column: SortColumn): number {
  switch (column) {
    case 'title':
    case 'source':
    case 'language':
      return collator.compare(a.article[column] ?? '', b.article[column] ?? '');
    case 'published':
      return (a.article.published ?? '').localeCompare(b.article.published ?? '');
    case 'imported':
      return a.article.importedAt.localeCompare(b.article.importedAt);
    case 'words':
      return a.article.words - b.article.words;
    case 'actor':
    case 'stance':
    case 'bias':
    case 'note':
      return a.counts[column] - b.counts[column];
  }
}
