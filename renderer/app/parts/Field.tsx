import { useId, type ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './Field.module.css';

/** What ties a control to its label and to what is said below it. */
export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | null | undefined;
  /** A word after the label: “optional”. */
  readonly aside?: ReactNode;
  readonly className?: string | undefined;
  readonly children: (ids: FieldIds) => ReactNode;
}

/** A label, a control, and below it a hint or what is wrong. */
export function Field({ label, hint, error = null, aside, className, children }: FieldProps): ReactNode {
  const id = useId();
  const below = error ?? hint;
  return (
    <div className={classNames(styles.field, className)}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      {children({
        id,
        'aria-describedby': below === undefined ? undefined : `${id}-below`,
        'aria-invalid': error === null ? undefined : true,
      })}
      {below === undefined ? null : (
        <p
          id={`${id}-below`}
          className={error === null ? styles.hint : styles.error}
          role={error === null ? undefined : 'alert'}
        >
          {below}
        </p>
      )}
    </div>
  );
}
