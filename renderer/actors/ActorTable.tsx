import type { ReactNode } from 'react';
import { stanceUses } from '../../shared/schema/usage.ts';
import { classNames } from '../app/class-names.ts';
import screen from '../app/parts/screen.module.css';
import { SortHeading } from '../app/parts/SortHeading.tsx';
import { Grid } from '../app/parts/Grid.tsx';
import { Dot } from '../app/parts/Dot.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useSession } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import { actorColumns, type ActorColumn, type ActorRow, type ActorSorting } from './actor-rows.ts';
import styles from './ActorTable.module.css';

const numbers = new Set<ActorColumn>(['mentions', 'stances']);

interface ActorTableProps {
  readonly rows: readonly ActorRow[];
  readonly sorting: ActorSorting;
  readonly chosen: ReadonlySet<string>;
  readonly onSort: (sorting: ActorSorting) => void;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

export function ActorTable({ rows, sorting, chosen, onSort, onChoose }: ActorTableProps): ReactNode {
  const { session } = useDesk();
  const { actors: words, locale } = useWords();
  const actorId = useSession('actorId');
  const number = (count: number): ReactNode => (
    <div role="gridcell" className={classNames(screen.cell, screen.number, count === 0 && screen.zero)}>
      {count.toLocaleString(locale)}
    </div>
  );
  return (
    <Grid
      label={words.title}
      className={classNames(screen.list, styles.table)}
      items={rows}
      keyOf={({ actor }) => actor.id}
      rowHeight={36}
      selectedKey={actorId}
      chosen={chosen}
      onChoose={onChoose}
      onSelect={({ actor }) => session.set({ actorId: actor.id })}
      heading={
        <SortHeading
          columns={actorColumns.map((key) => ({ key, name: words.columns[key], isNumber: numbers.has(key) }))}
          sorted={sorting}
          onSort={(column) =>
            onSort({
              column,
              descending: sorting.column === column ? !sorting.descending : numbers.has(column),
            })
          }
        />
      }
    >
      {({ actor, kind, place, usage }) => (
        <div className={screen.cells} role="presentation">
          <div role="gridcell" className={classNames(screen.cell, styles.name)}>
            <Dot colour={actor.colour} />
            <span className={screen.name} dir="auto">
              {actor.name}
            </span>
          </div>
          <div role="gridcell" className={screen.cell}>
            {kind}
          </div>
          <div role="gridcell" data-column="place" className={screen.cell} dir="auto">
            {place}
          </div>
          <div role="gridcell" className={screen.cell}>
            <bdi>{actor.aliases.map((alias) => alias.text).join(', ')}</bdi>
          </div>
          {number(usage.mention ?? 0)}
          {number(stanceUses(usage))}
        </div>
      )}
    </Grid>
  );
}
