import { useState, type ReactNode } from 'react';
import { plain } from '../../inspector/rank-match.ts';
import { useWords } from '../../words/words.ts';
import { ChoiceCombobox, type OptionGroup } from './ChoiceCombobox.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './TagField.module.css';

const LONGEST = 200;

interface TagFieldProps {
  readonly label: string;
  readonly tags: readonly string[];
  /** Tags that are in use, the most used first; asked for when the field is used. */
  readonly known: () => readonly string[];
  readonly onAdd: (tag: string) => void;
  readonly onRemove: (tag: string) => void;
}

/** Tags as chips, and a field that adds one that is in use already, or a new one. */
export function TagField({ label, tags, known, onAdd, onRemove }: TagFieldProps): ReactNode {
  const { tagField: words } = useWords().frame;
  const [added, setAdded] = useState(0);
  const offer = (query: string): readonly OptionGroup<string>[] => {
    const wanted = query.trim().replace(/^#/u, '').slice(0, LONGEST);
    const free = known().filter((tag) => !tags.includes(tag));
    const fitting = free.filter((tag) => plain(tag).includes(plain(wanted)));
    const isNew = wanted !== '' && ![...free, ...tags].some((tag) => plain(tag) === plain(wanted));
    const items = fitting.slice(0, 50).map((tag) => ({ key: tag, label: tag, value: tag }));
    const make = { key: `new ${wanted}`, label: wanted, offer: words.create(wanted), isNew, value: wanted };
    return [{ label, items: isNew ? [...items, make] : items }];
  };
  return (
    <div className={styles.field}>
      <ChoiceCombobox
        key={added} // empty again after each tag
        label={label}
        value={null}
        offer={offer}
        placeholder={words.add}
        onChange={(tag) => {
          if (tag === null || tag === '') return;
          onAdd(tag);
          setAdded(added + 1);
        }}
        inputRef={(input) => {
          if (added > 0) input?.focus();
        }}
      />
      {tags.length === 0 ? null : (
        <ul className={styles.tags} aria-label={label}>
          {tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              <span className={styles.name} dir="auto">
                {tag}
              </span>
              <IconButton icon="cross" size="small" name={words.remove(tag)} onClick={() => onRemove(tag)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
