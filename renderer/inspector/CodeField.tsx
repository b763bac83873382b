import type { ReactNode } from 'react';
import { ChoiceCombobox, type Option } from '../app/parts/ChoiceCombobox.tsx';
import { useDesk } from '../state/desk-context.ts';
import type { CodeChoice } from '../state/draft.ts';
import { useTerm } from '../state/hooks.ts';
import { useWords } from '../words/words.ts';
import type { ChoiceFieldProps } from './choice-field-props.ts';
import styles from './CodeField.module.css';
import { isTermName, matchingTerms, termOption } from './term-options.ts';

/** A code of the bias scheme, with its definition below; or one that is made on the spot. */
export function CodeField({ value, ...field }: Omit<ChoiceFieldProps<CodeChoice>, 'label'>): ReactNode {
  const { replica } = useDesk();
  const words = useWords();
  const term = useTerm(value?.type === 'term' ? value.termId : null);
  const newCode = (choice: CodeChoice & { type: 'new-term' }): Option<CodeChoice> => ({
    key: `new-term ${choice.name}`,
    label: choice.name,
    offer: words.inspector.create.code(choice.name),
    isNew: true,
    value: choice,
  });
  const shown =
    value === null
      ? null
      : value.type === 'new-term'
        ? newCode(value)
        : term === undefined
          ? { key: value.termId, label: words.vocabulary.unknownTerm, value }
          : termOption<CodeChoice>(term, value);
  return (
    <div className={styles.code}>
      <ChoiceCombobox
        {...field}
        label={words.inspector.bias.code}
        value={shown}
        offer={(query) => {
          const name = query.trim().slice(0, 500);
          const isOpen = name !== '' && !isTermName(replica.state, 'bias', name);
          return [
            {
              label: words.inspector.bias.code,
              items: [
                ...matchingTerms<CodeChoice>(replica.state, 'bias', query, ({ id }) => ({
                  type: 'term',
                  termId: id,
                })),
                ...(isOpen ? [newCode({ type: 'new-term', name })] : []),
              ],
            },
          ];
        }}
      />
      {term === undefined || term.definition === '' ? null : (
        <p className={styles.definition}>{term.definition}</p>
      )}
    </div>
  );
}
