import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import styles from './Team.module.css';

/** A key as two people compare it by telephone. */
export function Fingerprint({ value }: { readonly value: string }): ReactNode {
  const { from: words } = useWords().team;
  return (
    <p className={styles.fingerprint}>
      {words.fingerprint} <code className="selectable">{value}</code>
    </p>
  );
}
