import { useEffect, useRef, useState, type ReactNode } from 'react';
import { classNames } from '../app/class-names.ts';
import { Button } from '../app/parts/Button.tsx';
import control from '../app/parts/control.module.css';
import { useWords } from '../words/words.ts';
import styles from './SavedFilters.module.css';

interface NameFieldProps {
  readonly value: string;
  readonly onName: (name: string) => void;
  readonly onLeave: () => void;
}

/** Takes the name of a filter: Enter keeps it, Escape leaves it as it was. */
export function NameField({ value, onName, onLeave }: NameFieldProps): ReactNode {
  const words = useWords().filters.saved;
  const [text, setText] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const name = text.trim();
  useEffect(() => input.current?.select(), []);
  return (
    <form
      className={styles.naming}
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== '') onName(name);
      }}
    >
      <input
        ref={input}
        className={classNames(control.box)}
        aria-label={words.name}
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
      <Button type="submit" look="primary" disabled={name === ''}>
        {words.save}
      </Button>
    </form>
  );
}
