import type { ReactNode } from 'react';
import control from '../app/parts/control.module.css';
import type { FieldIds } from '../app/parts/Field.tsx';

interface PassphraseInputProps {
  readonly ids: FieldIds;
  /** `new-password` where one is chosen, `off` where one is asked for. */
  readonly autoComplete: 'new-password' | 'off';
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The line that a passphrase is typed into, unseen. */
export function PassphraseInput({ ids, autoComplete, value, onChange }: PassphraseInputProps): ReactNode {
  return (
    <input
      {...ids}
      type="password"
      className={control.box}
      autoComplete={autoComplete}
      maxLength={1024}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
