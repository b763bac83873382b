import type { ComponentProps, ReactNode } from 'react';
import { ToggleChips } from '../app/parts/ToggleChips.tsx';
import styles from './LabelledChips.module.css';

/** Chips below the words that say what they are of. */
export function LabelledChips<T extends string | number>(
  props: ComponentProps<typeof ToggleChips<T>>,
): ReactNode {
  return (
    <div className={styles.field}>
      <span className={styles.label} aria-hidden>
        {props.label}
      </span>
      <ToggleChips {...props} />
    </div>
  );
}
