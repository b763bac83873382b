import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../icons/Icon.tsx';
import screen from './screen.module.css';

interface SortHeadingProps<K extends string> {
  readonly columns: readonly { readonly key: K; readonly name: string; readonly isNumber: boolean }[];
  readonly sorted: { readonly column: K; readonly descending: boolean };
  readonly onSort: (column: K) => void;
}

/** The heading of a table: a click sorts by its column, another turns the order round. */
export function SortHeading<K extends string>({ columns, sorted, onSort }: SortHeadingProps<K>): ReactNode {
  return (
    <div role="rowgroup" className={screen.heading}>
      <div role="row" aria-rowindex={1} className={screen.headingRow}>
        {columns.map(({ key, name, isNumber }) => {
          const isSorted = sorted.column === key;
          const order = sorted.descending ? 'descending' : 'ascending';
          return (
            <div
              key={key}
              role="columnheader"
              data-column={key}
              aria-sort={isSorted ? order : 'none'}
              className={classNames(screen.column, isNumber && screen.number)}
            >
              <button
                type="button"
                className={screen.sort}
                data-sorted={isSorted ? (sorted.descending ? 'down' : 'up') : undefined}
                onClick={() => onSort(key)}
              >
                {name}
                {isSorted ? <Icon name="chevron" size={14} /> : null}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
