import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../icons/Icon.tsx';
import control from './control.module.css';
import styles from './FilterField.module.css';

interface FilterFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter or an arrow down: on to the list. */
  readonly onLeave?: () => void;
}

/** Narrows a list while one types; Escape empties it. */
export function FilterField({ label, value, onChange, onLeave }: FilterFieldProps): ReactNode {
  return (
    <div className={styles.field}>
      <Icon name="search" size={16} />
      <input
        type="search"
        dir="auto"
        className={classNames(control.box, styles.input)}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (onLeave !== undefined && (event.key === 'ArrowDown' || event.key === 'Enter')) {
            event.preventDefault();
            onLeave();
          }
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          event.stopPropagation();
          onChange('');
        }}
      />
    </div>
  );
}
