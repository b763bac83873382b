import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { useVirtualRows, type RowsProps } from './use-virtual-rows.ts';
import styles from './virtual-rows.module.css';

interface ListBoxProps<T> extends RowsProps<T> {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: (item: T) => ReactNode;
}

/** A list of any length, one or several of whose lines are selected. */
export function ListBox<T>({ label, className, children, ...props }: ListBoxProps<T>): ReactNode {
  const { items, keyOf, rowHeight, chosen } = props;
  const { scroller, rows, height, selected, idOf, activeId, on } = useVirtualRows(props);
  return (
    <div
      ref={scroller}
      className={classNames(styles.scroller, className)}
      role="listbox"
      aria-label={label}
      aria-multiselectable={chosen !== undefined}
      aria-activedescendant={activeId}
      tabIndex={0}
      {...on}
    >
      <div className={styles.rows} role="presentation" style={{ height }}>
        {rows.map(({ index, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <div
              key={keyOf(item)}
              id={idOf(index)}
              data-row={index}
              className={styles.row}
              role="option"
              aria-selected={chosen?.has(keyOf(item)) ?? index === selected}
              data-current={index === selected ? '' : undefined}
              aria-setsize={items.length}
              aria-posinset={index + 1}
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
