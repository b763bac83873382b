import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import styles from './DropOverlay.module.css';
import { Icon } from './icons/Icon.tsx';

/** Shown while files hover over the window. */
export function DropOverlay(): ReactNode {
  const { frame } = useWords();
  return (
    <div className={styles.overlay}>
      <div className={styles.sign}>
        <Icon name="import" size={32} />
        <strong>{frame.dropHere}</strong>
        <p>{frame.dropDetail}</p>
      </div>
    </div>
  );
}
