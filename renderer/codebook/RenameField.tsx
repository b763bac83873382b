import { useRef, type ReactNode } from 'react';
import type { Term } from '../../shared/schema/term.ts';
import { useWords } from '../words/words.ts';
import styles from './TermTree.module.css';

interface RenameFieldProps {
  readonly term: Term;
  /** Null when the name stays. */
  readonly onDone: (name: string | null) => void;
}

/** A term's name, edited where it stands: Enter or leaving keeps it, Escape does not. */
export function RenameField({ term, onDone }: RenameFieldProps): ReactNode {
  const { codebook: words } = useWords();
  const isDone = useRef(false);
  const done = (name: string | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(name);
  };
  return (
    <input
      ref={(input) => {
        input?.focus();
        input?.select();
      }}
      type="text"
      dir="auto"
      className={styles.rename}
      aria-label={words.rename(term.name)}
      defaultValue={term.name}
      maxLength={500}
      spellCheck={false}
      onBlur={(event) => done(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        event.preventDefault();
        event.stopPropagation();
        done(event.key === 'Enter' ? event.currentTarget.value : null);
      }}
    />
  );
}
