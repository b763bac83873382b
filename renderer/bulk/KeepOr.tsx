import type { ReactNode } from 'react';
import { Choice } from '../app/parts/Choice.tsx';
import { useWords } from '../words/words.ts';

const KEEP = 'keep';

interface KeepOrProps<T extends string> {
  readonly label: string;
  /** Undefined: each keeps what it has. */
  readonly value: T | undefined;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T | undefined) => void;
}

/** One of a few values for all, or for each what it has. */
export function KeepOr<T extends string>({ label, value, options, onChange }: KeepOrProps<T>): ReactNode {
  const words = useWords().bulk;
  return (
    <Choice<string>
      label={label}
      value={value ?? KEEP}
      options={[{ value: KEEP, label: words.keep }, ...options]}
      onChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.value)}
    />
  );
}
