import { Dialog } from '@base-ui/react/dialog';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import unseen from './unseen.module.css';
import styles from '../CommandPalette.module.css';

interface PickByTypingProps<T> {
  readonly title: string;
  readonly hint: string;
  readonly empty: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** What fits, the best first. */
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly isDisabled?: (item: T) => boolean;
  readonly onPick: (item: T) => void;
  readonly children: (item: T) => ReactNode;
}

/** A dialog's field and what it finds; the field keeps the focus, arrows choose (WAI-ARIA combobox). */
export function PickByTyping<T>(props: PickByTypingProps<T>): ReactNode {
  const { title, hint, empty, query, onQuery, items, keyOf, isDisabled, onPick, children } = props;
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const active = Math.min(at, items.length - 1);

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const pick = (index: number): void => {
    const item = items[index];
    if (item !== undefined && isDisabled?.(item) !== true) onPick(item);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || items.length === 0) return;
    if (event.key === 'ArrowDown') setAt((active + 1) % items.length);
    else if (event.key === 'ArrowUp') setAt((active - 1 + items.length) % items.length);
    else if (event.key === 'Enter') pick(active);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Dialog.Title className={unseen.text}>{title}</Dialog.Title>
      <input
        type="text"
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={items.length === 0 ? undefined : `${id}-${active}`}
        aria-label={hint}
        className={styles.input}
        placeholder={hint}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          onQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {items.length === 0 ? <p className={styles.none}>{empty}</p> : null}
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={title}
        tabIndex={-1}
        className={styles.list}
        onPointerMove={(event) => setAt(indexAt(event) ?? active)}
        onPointerUp={(event) => pick(indexAt(event) ?? -1)}
      >
        {items.map((item, index) => (
          <div
            key={keyOf(item)}
            id={`${id}-${index}`}
            data-index={index}
            role="option"
            aria-selected={index === active}
            aria-disabled={isDisabled?.(item) === true}
            className={styles.command}
          >
            {children(item)}
          </div>
        ))}
      </div>
    </>
  );
}

/** Which line the pointer is on. */
function indexAt({ target }: PointerEvent): number | null {
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return line === null ? null : Number(line.dataset['index']);
}
