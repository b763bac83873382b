import type { ReactNode } from 'react';
import { classNames } from '../app/class-names.ts';
import { Grid } from '../app/parts/Grid.tsx';
import screen from '../app/parts/screen.module.css';
import { SortHeading } from '../app/parts/SortHeading.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { languageName } from '../words/language-name.ts';
import type { LexiconColumn, LexiconRow, LexiconSorting } from './lexicon-rows.ts';
import styles from './LexiconTable.module.css';

const columns: readonly LexiconColumn[] = ['text', 'code', 'language', 'suggestion'];

interface LexiconTableProps {
  readonly rows: readonly LexiconRow[];
  readonly sorting: LexiconSorting;
  readonly onSort: (sorting: LexiconSorting) => void;
}

export function LexiconTable({ rows, sorting, onSort }: LexiconTableProps): ReactNode {
  const { session } = useDesk();
  const { lexicon: words, locale } = useWords();
  const lexiconId = useSession('lexiconId');
  return (
    <Grid
      label={words.title}
      className={classNames(screen.list, styles.table)}
      items={rows}
      keyOf={({ entry }) => entry.id}
      rowHeight={36}
      selectedKey={lexiconId}
      onSelect={({ entry }) => session.set({ lexiconId: entry.id })}
      heading={
        <SortHeading
          columns={columns.map((key) => ({ key, name: words.columns[key], isNumber: false }))}
          sorted={sorting}
          onSort={(column) =>
            onSort({ column, descending: sorting.column === column && !sorting.descending })
          }
        />
      }
    >
      {({ entry, code }) => (
        <div className={screen.cells} role="presentation" data-off={entry.enabled ? undefined : ''}>
          <div role="gridcell" className={classNames(screen.cell, screen.name, styles.text)}>
            <bdi>{entry.text}</bdi>
            {entry.enabled ? null : <span className={styles.off}> {words.off}</span>}
          </div>
          <div role="gridcell" className={screen.cell}>
            {code}
          </div>
          <div role="gridcell" className={screen.cell}>
            {entry.language === null ? words.anyLanguage : languageName(entry.language, locale)}
          </div>
          <div role="gridcell" className={screen.cell}>
            <bdi>{entry.suggestion}</bdi>
          </div>
        </div>
      )}
    </Grid>
  );
}
