import { useState, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import control from './control.module.css';
import styles from './EntryField.module.css';

interface EntryFieldProps {
  /** Of the input, for a label that stands elsewhere. */
  readonly id?: string;
  readonly label?: string;
  readonly placeholder: string;
  /** In UTF-16 code units. */
  readonly longest: number;
  /** What the button says. */
  readonly add: string;
  /** What was typed, trimmed and not empty. */
  readonly onAdd: (text: string) => void;
}

/** A line to type one more of something into; Enter adds it. */
export function EntryField({ id, label, placeholder, longest, add, onAdd }: EntryFieldProps): ReactNode {
  const [text, setText] = useState('');
  const entry = text.trim();
  const enter = (): void => {
    onAdd(entry);
    setText('');
  };
  return (
    <div className={styles.entry}>
      <input
        id={id}
        type="text"
        data-own-enter
        dir="auto"
        className={control.box}
        maxLength={longest}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || entry === '') return;
          event.stopPropagation();
          enter();
        }}
      />
      <Button disabled={entry === ''} onClick={enter}>
        {add}
      </Button>
    </div>
  );
}
