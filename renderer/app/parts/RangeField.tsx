import { useId, type ReactNode } from 'react';
import styles from './RangeField.module.css';

interface RangeFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** The value in words: “18 px”. */
  readonly text: string;
  readonly onChange: (value: number) => void;
}

/** A number between two ends, where it matters more what it looks like than which one it is. */
export function RangeField({ label, value, min, max, step = 1, text, onChange }: RangeFieldProps): ReactNode {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <output htmlFor={id} className={styles.value}>
        {text}
      </output>
      <input
        id={id}
        type="range"
        className={styles.range}
        {...{ min, max, step, value }}
        aria-valuetext={text}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </div>
  );
}
