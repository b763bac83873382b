import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import control from './control.module.css';
import { Field } from './Field.tsx';
import styles from './TextField.module.css';
import { useTextCommit } from './use-text-commit.ts';

export interface TextFieldProps extends Pick<ComponentProps<'input'>, 'placeholder' | 'spellCheck' | 'lang'> {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string) => void;
  readonly check?: (text: string) => string | null;
  readonly hint?: string | undefined;
  readonly when?: 'pause' | 'each';
  /** Several lines: their number at least; the field grows with its text. */
  readonly lines?: number;
  readonly className?: string | undefined;
}

/** A text that is kept when one leaves the field or pauses. */
export function TextField(props: TextFieldProps): ReactNode {
  const { label, value, onCommit, check, hint, when = 'pause', lines = 1, className, ...rest } = props;
  const { text, problem, type, flush } = useTextCommit({ value, commit: onCommit, check, when });
  const Control = lines === 1 ? 'input' : 'textarea';
  return (
    <Field label={label} hint={hint} error={problem} className={className}>
      {(ids) => (
        <Control
          {...ids}
          {...rest}
          {...(lines === 1 ? { type: 'text' } : { rows: lines })}
          dir="auto"
          style={lines === 1 ? {} : { minHeight: `calc(${lines} * 1.5em + 10px)` }}
          className={classNames(control.box, lines > 1 && styles.lines)}
          value={text}
          autoComplete="off"
          onChange={(event: { readonly target: { readonly value: string } }) => type(event.target.value)}
          onBlur={flush}
          onKeyDown={(event: { readonly key: string; readonly nativeEvent: KeyboardEvent }) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) flush();
          }}
        />
      )}
    </Field>
  );
}
