import { useState, type ReactNode } from 'react';
import type { SavedFilter } from '../../shared/schema/filter.ts';
import { Icon } from '../app/icons/Icon.tsx';
import { IconButton } from '../app/parts/IconButton.tsx';
import { useDesk } from '../state/desk-context.ts';
import { useWords } from '../words/words.ts';
import { deleteFilter, renameFilter } from './filter-commands.ts';
import { NameField } from './NameField.tsx';
import styles from './SavedFilters.module.css';

interface SavedFilterLineProps {
  readonly saved: SavedFilter;
  /** Names that other filters have. */
  readonly taken: readonly string[];
  readonly isInUse: boolean;
}

/** A saved filter: to be used, renamed or deleted. */
export function SavedFilterLine({ saved, taken, isInUse }: SavedFilterLineProps): ReactNode {
  const desk = useDesk();
  const words = useWords().filters.saved;
  const [renaming, setRenaming] = useState(false);
  if (renaming) {
    return (
      <li>
        <NameField
          value={saved.name}
          taken={taken}
          mayReplace={false}
          onLeave={() => setRenaming(false)}
          onName={(name) => {
            setRenaming(false);
            void renameFilter(desk, saved, name);
          }}
        />
      </li>
    );
  }
  return (
    <li className={styles.line}>
      <button
        type="button"
        className={styles.use}
        aria-label={words.choose(saved.name)}
        aria-pressed={isInUse}
        onClick={() => desk.session.set({ filter: saved.filter })}
      >
        <bdi className={styles.name}>{saved.name}</bdi>
        {isInUse ? <Icon name="check" size={16} /> : null}
      </button>
      <IconButton
        icon="pencil"
        size="small"
        name={words.rename(saved.name)}
        onClick={() => setRenaming(true)}
      />
      <IconButton
        icon="bin"
        size="small"
        name={words.delete(saved.name)}
        onClick={() => void deleteFilter(desk, saved)}
      />
    </li>
  );
}
