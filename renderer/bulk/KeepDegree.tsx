import type { ReactNode } from 'react';
import { Degree } from '../../shared/schema/annotation.ts';
import { capitalised } from '../inspector/named-options.ts';
import { KeepOr } from './KeepOr.tsx';

interface KeepDegreeProps {
  readonly label: string;
  readonly value: Degree | undefined;
  readonly names: Readonly<Record<Degree, string>>;
  readonly onChange: (value: Degree | undefined) => void;
}

const degrees = Degree.options.map(({ value }) => value);

/** A degree for all, or for each the one that it has. */
export function KeepDegree({ label, value, names, onChange }: KeepDegreeProps): ReactNode {
  return (
    <KeepOr
      label={label}
      value={value === undefined ? undefined : String(value)}
      options={degrees.map((degree) => ({ value: String(degree), label: capitalised(names[degree]) }))}
      onChange={(chosen) => onChange(degrees.find((degree) => String(degree) === chosen))}
    />
  );
}
