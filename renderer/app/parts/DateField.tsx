import type { ReactNode } from 'react';
import { CalendarDate } from '../../../shared/schema/article.ts';
import { classNames } from '../class-names.ts';
import control from './control.module.css';
import { Field } from './Field.tsx';
import { useTextCommit } from './use-text-commit.ts';

interface DateFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or null for none. A coarser date is shown as text. */
  readonly value: string | null;
  readonly onCommit: (date: string | null) => void;
}

/** A day, chosen from a calendar or typed. */
export function DateField({ label, value, onCommit }: DateFieldProps): ReactNode {
  const commit = (typed: string): void => onCommit(typed === '' ? null : typed);
  const check = (typed: string): string | null =>
    typed === '' || (CalendarDate.safeParse(typed).success && typed >= '1900') ? null : '';
  const { text, type, flush } = useTextCommit({ value: value ?? '', commit, check, when: 'pause' });
  return (
    <Field label={label}>
      {(ids) => (
        <input
          {...ids}
          type={text === '' || text.length === 10 ? 'date' : 'text'}
          className={classNames(control.box)}
          value={text}
          onChange={(event) => type(event.target.value)}
          onBlur={flush}
          onKeyDown={(event) => {
            if (event.key === 'Enter') flush();
          }}
        />
      )}
    </Field>
  );
}
