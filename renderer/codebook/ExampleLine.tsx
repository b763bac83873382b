import type { ReactNode } from 'react';
import { classNames } from '../app/class-names.ts';
import control from '../app/parts/control.module.css';
import { useTextCommit } from '../app/parts/use-text-commit.ts';
import styles from './Examples.module.css';

interface ExampleLineProps {
  readonly label: string;
  readonly value: string;
  /** The empty text takes the example away. */
  readonly onCommit: (text: string) => void;
}

/** One example, kept when one leaves it: an example that changed while one types would lose its place. */
export function ExampleLine({ label, value, onCommit }: ExampleLineProps): ReactNode {
  const commit = (text: string): void => onCommit(text.trim());
  const { text, type, flush } = useTextCommit({ value, commit, when: 'leave' });
  return (
    <textarea
      dir="auto"
      rows={1}
      className={classNames(control.box, styles.text)}
      aria-label={label}
      maxLength={5000}
      value={text}
      onChange={(event) => type(event.target.value)}
      onBlur={flush}
    />
  );
}
