import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { useVirtualRows, type RowsProps } from './use-virtual-rows.ts';
import styles from './virtual-rows.module.css';

interface GridProps<T> extends RowsProps<T> {
  readonly label: string;
  readonly className?: string | undefined;
  /** A row group with one row of column headers. */
  readonly heading: ReactNode;
  /** The cells of a row; each bears the role `gridcell`. */
  readonly children: (item: T) => ReactNode;
}

/** A table of any length, one of whose rows is selected. */
export function Grid<T>({ label, className, heading, children, ...props }: GridProps<T>): ReactNode {
  const { items, keyOf, rowHeight, chosen } = props;
  const { scroller, rows, height, selected, idOf, activeId, on } = useVirtualRows(props);
  return (
    <div
      ref={scroller}
      className={classNames(styles.scroller, className)}
      role="grid"
      aria-label={label}
      aria-rowcount={items.length + 1}
      aria-multiselectable={chosen !== undefined}
      aria-activedescendant={activeId}
      tabIndex={0}
      {...on}
    >
      {heading}
      <div className={styles.rows} role="rowgroup" style={{ height }}>
        {rows.map(({ index, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <div
              key={keyOf(item)}
              id={idOf(index)}
              data-row={index}
              className={styles.row}
              role="row"
              aria-selected={chosen?.has(keyOf(item)) ?? index === selected}
              data-current={index === selected ? '' : undefined}
              aria-rowindex={index + 2}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
            >
              {children(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
