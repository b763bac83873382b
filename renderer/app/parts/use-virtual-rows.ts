import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { useRowChoice, type RowChoiceProps } from './use-row-choice.ts';
import { useRowCursor } from './use-row-cursor.ts';

export interface RowsProps<T> extends RowChoiceProps<T> {
  readonly selectedKey: string | null;
  /** CSS pixels. */
  readonly rowHeight: number;
  readonly onSelect: (item: T) => void;
  /** Enter or a double click. */
  readonly onOpen?: (item: T) => void;
  /** The Delete key. */
  readonly onDelete?: (item: T) => void;
  /** Keys of the list's own: what it takes, it prevents the default of. */
  readonly onKey?: (event: KeyboardEvent) => void;
}

interface VirtualRows {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Those in view, and a few around. */
  readonly rows: readonly VirtualItem[];
  /** CSS pixels. */
  readonly height: number;
  readonly selected: number;
  readonly idOf: (index: number) => string;
  /** The id of the row that the keyboard is on, while it is in the page. */
  readonly activeId: string | undefined;
  /** For the scroller: rows say which they are by `data-row`. */
  readonly on: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onClick: (event: MouseEvent) => void;
    readonly onDoubleClick: (event: MouseEvent) => void;
  };
}

/** A list of any length of which only the rows in view are in the page; one stop of the Tab key, arrows move in it. */
export function useVirtualRows<T>(props: RowsProps<T>): VirtualRows {
  const { items, keyOf, selectedKey, rowHeight, onSelect, onOpen, onDelete } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises these components
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const selected = selectedKey === null ? -1 : items.findIndex((item) => keyOf(item) === selectedKey);
  const tell = (told: ((item: T) => void) | undefined, index: number): void => {
    const item = items[index];
    if (item !== undefined) told?.(item);
  };
  const choice = useRowChoice(props);
  const cursor = useRowCursor({
    count: items.length,
    selected,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1),
    onMove: (index, event) => {
      virtual.scrollToIndex(index);
      choice.choose(index, event);
      tell(onSelect, index);
    },
    onEnter: (index) => tell(onOpen, index),
  });
  useEffect(() => {
    if (selected >= 0) virtual.scrollToIndex(selected);
  }, [selected, virtual]);

  const rows = virtual.getVirtualItems();
  const idOf = (index: number): string => `${id}-${index}`;
  return {
    scroller,
    rows,
    height: virtual.getTotalSize(),
    selected,
    idOf,
    activeId: rows.some(({ index }) => index === cursor.active) ? idOf(cursor.active) : undefined,
    on: {
      onKeyDown: (event) => {
        props.onKey?.(event);
        if (event.defaultPrevented) return;
        if (event.key === 'Delete' && onDelete !== undefined) {
          event.preventDefault();
          tell(onDelete, cursor.active);
        } else if (!choice.onKey(event, cursor.active)) cursor.onKeyDown(event);
      },
      onClick: (event) => {
        choice.choose(rowOf(event), event);
        tell(onSelect, rowOf(event));
      },
      onDoubleClick: (event) => tell(onOpen, rowOf(event)),
    },
  };
}

/** Which row an event happened in; -1 for none. */
function rowOf({ target }: MouseEvent): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return Number(row?.dataset['row'] ?? -1);
}
