import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { classNames } from '../app/class-names.ts';
import { Button } from '../app/parts/Button.tsx';
import control from '../app/parts/control.module.css';
import { useWords } from '../words/words.ts';
import styles from './SavedFilters.module.css';

interface NameFieldProps {
  readonly value: string;
  /** Names that other filters have. */
  readonly taken: readonly string[];
  /** A filter may take the place of another one by its name; else another name must be found. */
  readonly mayReplace: boolean;
  readonly onName: (name: string) => void;
  readonly onLeave: () => void;
}

/** Takes the name of a filter: Enter keeps it, Escape leaves it as it was. */
export function NameField({ value, taken, mayReplace, onName, onLeave }: NameFieldProps): ReactNode {
  const words = useWords().filters.saved;
  const [text, setText] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const name = text.trim();
  const isTaken = taken.includes(name);
  const isRefused = name === '' || (isTaken && !mayReplace);
  const hintId = useId();
  useEffect(() => input.current?.select(), []);
  return (
    <form
      className={styles.naming}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRefused) onName(name);
      }}
    >
      <input
        ref={input}
        className={classNames(control.box)}
        aria-label={words.name}
        aria-describedby={hintId}
        dir="auto"
        maxLength={200}
        value={text}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          onLeave();
        }}
      />
      <Button type="submit" look="primary" disabled={isRefused}>
        {isTaken && mayReplace ? words.replace : words.save}
      </Button>
      <output id={hintId} className={styles.hint}>
        {isTaken ? (mayReplace ? words.replaces(name) : words.taken(name)) : ''}
      </output>
    </form>
  );
}
