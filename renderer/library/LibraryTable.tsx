import type { ReactNode } from 'react';
import { annotationKinds } from '../../shared/schema/annotation.ts';
import { classNames } from '../app/class-names.ts';
import screen from '../app/parts/screen.module.css';
import { SortHeading } from '../app/parts/SortHeading.tsx';
import { Grid } from '../app/parts/Grid.tsx';
import { openArticle } from '../reading/open-article.ts';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { formatCalendarDate, formatDay } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import type { LibraryRow, SortColumn, Sorting } from './library-rows.ts';
import styles from './LibraryTable.module.css';

const columns: readonly SortColumn[] = [
  'title',
  'source',
  'published',
  'imported',
  'language',
  'words',
  ...annotationKinds,
];
const numbers = new Set<SortColumn>(['words', ...annotationKinds]);
/** A first click on these sorts the largest or latest first. */
const largestFirst = new Set<SortColumn>(['published', 'imported', ...numbers]);

interface LibraryTableProps {
  readonly rows: readonly LibraryRow[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

export function LibraryTable({ rows, sorting, onSort }: LibraryTableProps): ReactNode {
  const desk = useDesk();
  const { library, locale } = useWords();
  const libraryId = useSession('libraryId');
  const sort = (column: SortColumn): void =>
    onSort({
      column,
      descending: sorting.column === column ? !sorting.descending : largestFirst.has(column),
    });
  return (
    <Grid
      label={library.title}
      className={classNames(screen.list, styles.table)}
      items={rows}
      keyOf={({ article }) => article.id}
      rowHeight={40}
      selectedKey={libraryId}
      onSelect={({ article }) => desk.session.set({ libraryId: article.id })}
      onOpen={({ article }) => void openArticle(desk, article.id)}
      heading={
        <SortHeading
          columns={columns.map((column) => ({
            key: column,
            name: library.columns[column],
            isNumber: numbers.has(column),
          }))}
          sorted={sorting}
          onSort={sort}
        />
      }
    >
      {({ article, counts }) => (
        <div className={screen.cells} role="presentation">
          <div role="gridcell" className={screen.cell}>
            <button
              type="button"
              tabIndex={-1}
              className={classNames(screen.name, styles.title)}
              dir="auto"
              lang={article.language ?? undefined}
              title={article.title}
              onClick={(event) => {
                event.stopPropagation();
                void openArticle(desk, article.id);
              }}
            >
              {article.title}
            </button>
          </div>
          <div role="gridcell" className={screen.cell}>
            <bdi>{article.source ?? ''}</bdi>
          </div>
          <div role="gridcell" className={screen.cell}>
            {article.published === null ? '' : formatCalendarDate(article.published, locale)}
          </div>
          <div role="gridcell" data-column="imported" className={screen.cell}>
            {formatDay(article.importedAt, locale)}
          </div>
          <div role="gridcell" data-column="language" className={screen.cell}>
            {article.language ?? ''}
          </div>
          <div role="gridcell" className={classNames(screen.cell, screen.number)}>
            {article.words.toLocaleString(locale)}
          </div>
          {annotationKinds.map((kind) => (
            <div
              key={kind}
              role="gridcell"
              className={classNames(screen.cell, screen.number, counts[kind] === 0 && screen.zero)}
            >
              {counts[kind].toLocaleString(locale)}
            </div>
          ))}
        </div>
      )}
    </Grid>
  );
}
