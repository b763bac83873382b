import type { ReactNode } from 'react';
import type { Scheme } from '../../shared/schema/term.ts';
import { ChoiceCombobox } from '../app/parts/ChoiceCombobox.tsx';
import { matchingTerms, termOption } from '../inspector/term-options.ts';
import { useDesk } from '../state/desk-context.ts';
import { useTerm } from '../state/hooks.ts';

interface TermFieldProps {
  readonly label: string;
  readonly scheme: Scheme;
  readonly value: string | null;
  readonly onChange: (termId: string | null) => void;
  /** Terms that must not be chosen. */
  readonly without?: ReadonlySet<string>;
}

/** A term of the codebook, or none. */
export function TermField({ label, scheme, value, onChange, without }: TermFieldProps): ReactNode {
  const { replica } = useDesk();
  const term = useTerm(value);
  return (
    <ChoiceCombobox
      label={label}
      value={term === undefined ? null : termOption(term, term.id)}
      clearable
      onChange={onChange}
      offer={(query) => [
        {
          label,
          items: matchingTerms(replica.state, scheme, query, ({ id }) => id).filter(
            (option) => without?.has(option.value) !== true,
          ),
        },
      ]}
    />
  );
}
