import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId, type ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import unseen from './unseen.module.css';
import styles from './Segments.module.css';

interface SegmentsProps<T extends string> {
  readonly label: string;
  /** The label is said but not shown. */
  readonly hideLabel?: boolean;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** One of two to four values, all in view. */
export function Segments<T extends string>(props: SegmentsProps<T>): ReactNode {
  const { label, hideLabel = false, value, options, onChange } = props;
  const id = useId();
  return (
    <div className={styles.field}>
      <span id={id} className={classNames(styles.label, hideLabel && unseen.text)}>
        {label}
      </span>
      <RadioGroup
        className={styles.group}
        aria-labelledby={id}
        value={value}
        onValueChange={(chosen) => {
          const found = options.find((option) => option.value === chosen);
          if (found !== undefined) onChange(found.value);
        }}
      >
        {options.map((option) => (
          <Radio.Root
            key={option.value}
            value={option.value}
            aria-label={option.label}
            className={styles.segment}
          >
            {option.label}
          </Radio.Root>
        ))}
      </RadioGroup>
    </div>
  );
}
