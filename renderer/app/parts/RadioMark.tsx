import { Radio } from '@base-ui/react/radio';
import type { ReactNode } from 'react';
import styles from './RadioMark.module.css';

/** The ring of a radio button, and the dot in it when it is chosen. */
export function RadioMark(): ReactNode {
  return (
    <span className={styles.ring}>
      <Radio.Indicator className={styles.dot} />
    </span>
  );
}
