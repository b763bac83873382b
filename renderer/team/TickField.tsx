import { Checkbox } from '@base-ui/react/checkbox';
import type { ReactNode } from 'react';
import { Icon } from '../app/icons/Icon.tsx';
import styles from './TickField.module.css';

interface TickFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that holds or does not. */
export function TickField({ label, hint, checked, onChange }: TickFieldProps): ReactNode {
  return (
    <label className={styles.field}>
      <Checkbox.Root className={styles.box} checked={checked} onCheckedChange={onChange}>
        <Checkbox.Indicator className={styles.mark}>
          <Icon name="check" size={16} />
        </Checkbox.Indicator>
      </Checkbox.Root>
      <span>
        {label}
        {hint === undefined ? null : <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  );
}
