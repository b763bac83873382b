import type { ReactNode } from 'react';
import { annotationKinds } from '../../shared/schema/annotation.ts';
import { classNames } from '../app/class-names.ts';
import { Grid } from '../app/parts/Grid.tsx';
import screen from '../app/parts/screen.module.css';
import { SortHeading } from '../app/parts/SortHeading.tsx';
import { useBlindArticles } from '../blind/use-blind.ts';
import { openArticle } from '../reading/open-article.ts';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import type { LibraryRow, SortColumn, Sorting } from './library-order.ts';
import { LibraryCells } from './LibraryCells.tsx';
import styles from './LibraryTable.module.css';

const columns: readonly SortColumn[] = [
  'title',
  'source',
  'published',
  'imported',
  'language',
  'status',
  'due',
  'tags',
  'words',
  ...annotationKinds,
  'progress',
  'lastRead',
];
const numbers = new Set<SortColumn>(['words', ...annotationKinds]);
/** A first click on these sorts the largest or latest first. */
const largestFirst = new Set<SortColumn>(['published', 'imported', 'progress', 'lastRead', ...numbers]);

interface LibraryTableProps {
  readonly rows: readonly LibraryRow[];
  readonly sorting: Sorting;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly chosen: ReadonlySet<string>;
  readonly onSort: (sorting: Sorting) => void;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

export function LibraryTable(props: LibraryTableProps): ReactNode {
  const { rows, sorting, today, chosen, onSort, onChoose } = props;
  const desk = useDesk();
  const blind = useBlindArticles();
  const { library } = useWords();
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
      chosen={chosen}
      onChoose={onChoose}
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
      {(row) => (
        <LibraryCells
          row={row}
          isBlind={blind.has(row.article.id)}
          isSuperseded={desk.replica.library.isSuperseded(row.article.id)}
          today={today}
        />
      )}
    </Grid>
  );
}
