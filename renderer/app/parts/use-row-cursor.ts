import { useState, type KeyboardEvent } from 'react';

interface RowCursor {
  readonly active: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface Options {
  readonly count: number;
  /** The row that is selected; -1 for none. */
  readonly selected: number;
  /** How many rows Page Up and Page Down go. */
  readonly page: () => number;
  readonly onMove: (index: number, event: KeyboardEvent) => void;
  readonly onEnter?: ((index: number) => void) | undefined;
}

/** Keys of a list that is one stop of the Tab key: arrows, Page Up and Down, Home, End, Enter. */
export function useRowCursor({ count, selected, page, onMove, onEnter }: Options): RowCursor {
  const [cursor, setCursor] = useState(-1);
  const active = selected === -1 ? Math.min(cursor, count - 1) : selected;

  const moveTo = (index: number, event: KeyboardEvent): void => {
    const next = Math.max(0, Math.min(count - 1, index));
    setCursor(next);
    onMove(next, event);
  };
  const targets: Readonly<Record<string, () => number>> = {
    ArrowDown: () => active + 1,
    ArrowUp: () => active - 1,
    PageDown: () => active + page(),
    PageUp: () => active - page(),
    Home: () => 0,
    End: () => count - 1,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (count === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = targets[event.key];
    if (target !== undefined) moveTo(target(), event);
    else if (event.key === 'Enter' && active >= 0 && onEnter !== undefined) onEnter(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { active, onKeyDown };
}
