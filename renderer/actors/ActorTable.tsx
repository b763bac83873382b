import type { ReactNode } from 'react';
import { classNames } from '../app/class-names.ts';
import screen from '../app/parts/screen.module.css';
import { SortHeading } from '../app/parts/SortHeading.tsx';
import { Grid } from '../app/parts/Grid.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import type { ActorColumn, ActorRow, ActorSorting } from './actor-rows.ts';
import styles from './ActorTable.module.css';

const columns: readonly ActorColumn[] = ['name', 'kind', 'country', 'aliases', 'uses'];

interface ActorTableProps {
  readonly rows: readonly ActorRow[];
  readonly sorting: ActorSorting;
  readonly onSort: (sorting: ActorSorting) => void;
}

export function ActorTable({ rows, sorting, onSort }: ActorTableProps): ReactNode {
  const { session } = useDesk();
  const { actors: words, locale } = useWords();
  const actorId = useSession('actorId');
  return (
    <Grid
      label={words.title}
      className={classNames(screen.list, styles.table)}
      items={rows}
      keyOf={({ actor }) => actor.id}
      rowHeight={36}
      selectedKey={actorId}
      onSelect={({ actor }) => session.set({ actorId: actor.id })}
      heading={
        <SortHeading
          columns={columns.map((key) => ({ key, name: words.columns[key], isNumber: key === 'uses' }))}
          sorted={sorting}
          onSort={(column) =>
            onSort({
              column,
              descending: sorting.column === column ? !sorting.descending : column === 'uses',
            })
          }
        />
      }
    >
      {({ actor, kind, uses }) => (
        <div className={screen.cells} role="presentation">
          <div role="gridcell" className={classNames(screen.cell, styles.name)}>
            <span
              className={styles.dot}
              style={actor.colour === null ? {} : { background: actor.colour }}
              aria-hidden
            />
            <span className={screen.name} dir="auto">
              {actor.name}
            </span>
          </div>
          <div role="gridcell" className={screen.cell}>
            {kind}
          </div>
          <div role="gridcell" className={screen.cell}>
            {actor.country ?? actor.organisation ?? ''}
          </div>
          <div role="gridcell" className={screen.cell}>
            <bdi>{actor.aliases.map((alias) => alias.text).join(', ')}</bdi>
          </div>
          <div role="gridcell" className={classNames(screen.cell, screen.number, uses === 0 && screen.zero)}>
            {uses.toLocaleString(locale)}
          </div>
        </div>
      )}
    </Grid>
  );
}
