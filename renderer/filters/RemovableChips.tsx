import type { ReactNode } from 'react';
import { Icon } from '../app/icons/Icon.tsx';
import { useWords } from '../words/words.ts';
import styles from './RemovableChips.module.css';

export interface RemovableChip {
  readonly key: string;
  readonly label: string;
  readonly remove: () => void;
}

interface RemovableChipsProps {
  readonly label: string;
  readonly chips: readonly RemovableChip[];
}

/** Things that were chosen, each a button that takes it out; nothing when there are none. */
export function RemovableChips({ label, chips }: RemovableChipsProps): ReactNode {
  const words = useWords().filters;
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={label}>
      {chips.map(({ key, label: name, remove }) => (
        <li key={key}>
          <button type="button" className={styles.chip} aria-label={words.remove(name)} onClick={remove}>
            <bdi className={styles.name}>{name}</bdi>
            <Icon name="cross" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}
