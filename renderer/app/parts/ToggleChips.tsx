import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import type { ReactNode } from 'react';
import styles from './ToggleChips.module.css';

interface ToggleChipsProps<T> {
  readonly label: string;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    /** What the dot before the name looks like; no dot without it. */
    readonly tone?: string;
  }[];
  /** None chosen means that all will do. */
  readonly chosen: readonly T[];
  readonly onChange: (chosen: T[]) => void;
}

/** Any of a few values, all in view. */
export function ToggleChips<T extends string | number>(props: ToggleChipsProps<T>): ReactNode {
  const { label, options, chosen, onChange } = props;
  return (
    <ToggleGroup
      multiple
      aria-label={label}
      className={styles.group}
      value={chosen.map(String)}
      onValueChange={(values: readonly string[]) =>
        onChange(options.map(({ value }) => value).filter((value) => values.includes(String(value))))
      }
    >
      {options.map(({ value, label: name, tone }) => (
        <Toggle key={value} value={String(value)} className={styles.chip} data-tone={tone}>
          {name}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
