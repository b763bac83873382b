import { useEffect, useRef, type ReactNode } from 'react';
import { ChoiceCombobox, type OptionGroup } from '../app/parts/ChoiceCombobox.tsx';
import { RemovableChips } from './RemovableChips.tsx';
import styles from './LabelledChips.module.css';

interface AddedChoicesProps {
  readonly label: string;
  readonly placeholder: string;
  readonly chosen: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly offer: (query: string) => readonly OptionGroup<string>[];
  readonly onChange: (ids: string[]) => void;
}

/** Several of many, added one by one by typing. */
export function AddedChoices(props: AddedChoicesProps): ReactNode {
  const { label, placeholder, chosen, nameOf, offer, onChange } = props;
  const input = useRef<HTMLInputElement>(null);
  const added = useRef(false);
  // Each choice begins with an empty field, which goes on where the last one was.
  useEffect(() => {
    if (added.current) input.current?.focus();
    added.current = false;
  }, [chosen]);
  return (
    <div className={styles.field}>
      <ChoiceCombobox
        key={chosen.join(' ')}
        inputRef={input}
        label={label}
        placeholder={placeholder}
        value={null}
        offer={(query) =>
          offer(query).map((group) => ({
            ...group,
            items: group.items.filter(({ value }) => !chosen.includes(value)),
          }))
        }
        onChange={(id) => {
          if (id === null) return;
          added.current = true;
          onChange([...chosen, id]);
        }}
      />
      <RemovableChips
        label={label}
        chips={chosen.map((id) => ({
          key: id,
          label: nameOf(id),
          remove: () => onChange(chosen.filter((each) => each !== id)),
        }))}
      />
    </div>
  );
}
