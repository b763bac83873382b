import type { Sorting } from './library-order.ts';
import { noFilter, type LibraryFilter } from './library-filter.ts';

/** How the library is looked at; it stays so while one reads. */
export interface LibraryView {
  readonly where: 'articles' | 'bin';
  readonly filter: LibraryFilter;
  readonly sorting: Sorting;
  /** The articles that are selected. */
  readonly chosen: ReadonlySet<string>;
}

export const firstLibraryView: LibraryView = {
  where: 'articles',
  filter: noFilter,
  sorting: { column: 'imported', descending: true },
  chosen: new Set(),
};
