import { useRef, type KeyboardEvent } from 'react';

export interface RowChoiceProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** The rows that are chosen; undefined where one at a time is. */
  readonly chosen?: ReadonlySet<string> | undefined;
  readonly onChoose?: ((chosen: ReadonlySet<string>) => void) | undefined;
}

interface Modifiers {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

interface RowChoice {
  /** A row was clicked or walked to: alone, added, or with all between it and the last one. */
  readonly choose: (index: number, how: Modifiers) => void;
  /** Space puts a row in or out, Ctrl A chooses all. @returns whether the key was one of these */
  readonly onKey: (event: KeyboardEvent, active: number) => boolean;
}

/** Choosing several rows of a list, as every list of files does it. */
export function useRowChoice<T>({ items, keyOf, chosen, onChoose }: RowChoiceProps<T>): RowChoice {
  const anchor = useRef<string | null>(null);
  const keyAt = (index: number): string | null => {
    const item = items[index];
    return item === undefined ? null : keyOf(item);
  };
  const toggle = (key: string): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    anchor.current = key;
    onChoose?.(next);
  };
  const extend = (index: number): void => {
    const from = items.findIndex((item) => keyOf(item) === anchor.current);
    const [low, high] = from === -1 ? [index, index] : [Math.min(from, index), Math.max(from, index)];
    onChoose?.(new Set(items.slice(low, high + 1).map(keyOf)));
  };
  return {
    choose: (index, { shiftKey, ctrlKey, metaKey }) => {
      const key = keyAt(index);
      if (key === null || onChoose === undefined) return;
      if (shiftKey) extend(index);
      else if (ctrlKey || metaKey) toggle(key);
      else {
        anchor.current = key;
        onChoose(new Set([key]));
      }
    },
    onKey: (event, active) => {
      if (onChoose === undefined || event.altKey) return false;
      const key = keyAt(active);
      if (event.key === ' ' && key !== null) toggle(key);
      else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !event.shiftKey)
        onChoose(new Set(items.map(keyOf)));
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}
